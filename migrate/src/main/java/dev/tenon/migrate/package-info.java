/** See ARCHITECTURE.md. */
@NullMarked
package dev.tenon.migrate;

import org.jspecify.annotations.NullMarked;
