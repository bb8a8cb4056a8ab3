/** Texts that nobody would write, to be read and laid out all the same. */
@NullMarked
package dev.tenon.schema.fuzz;

import org.jspecify.annotations.NullMarked;
