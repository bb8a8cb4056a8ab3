/** Connections, sessions, statements and rows over JDBC. Everything that differs between databases is asked of a {@link Driver}. */
@NullMarked
package dev.tenon.jdbc;

import org.jspecify.annotations.NullMarked;
