package dev.tenon.client;

/** Something that happened between a client and its database. */
public interface Event {}
