/** See ARCHITECTURE.md. */
@NullMarked
package dev.tenon.sql;

import org.jspecify.annotations.NullMarked;
