/** SQLite: urls, connections, types, errors, DDL and quirks. */
@NullMarked
package dev.tenon.sqlite;

import org.jspecify.annotations.NullMarked;
