/** See ARCHITECTURE.md. */
@NullMarked
package dev.tenon.jdbc;

import org.jspecify.annotations.NullMarked;
