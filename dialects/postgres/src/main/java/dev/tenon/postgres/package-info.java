/** PostgreSQL through pgjdbc: types, errors, DDL and quirks. */
@NullMarked
package dev.tenon.postgres;

import org.jspecify.annotations.NullMarked;
