/** Rules about Tenon's own additions to the language, in {@code ///} lines. */
@NullMarked
package dev.tenon.schema.rules.marks;

import org.jspecify.annotations.NullMarked;
