package dev.tenon.jdbc.url;

import org.jspecify.annotations.Nullable;

/**
 * A server.
 *
 * @param name its name or address, without brackets
 * @param port its port; null for the database's own
 * @param instance the instance on it, where a server has several; else null
 */
public record Host(
        String name, @Nullable Integer port, @Nullable String instance) {}
