/** From the text of a schema file to its tree. */
@NullMarked
package dev.tenon.schema.syntax;

import org.jspecify.annotations.NullMarked;
