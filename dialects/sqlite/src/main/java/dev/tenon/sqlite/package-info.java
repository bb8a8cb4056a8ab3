/** See ARCHITECTURE.md. */
@NullMarked
package dev.tenon.sqlite;

import org.jspecify.annotations.NullMarked;
