/** A schema written as a schema file again. */
@NullMarked
package dev.tenon.schema.print;

import org.jspecify.annotations.NullMarked;
