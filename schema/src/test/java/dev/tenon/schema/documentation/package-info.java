/** The page about the schema language says what the code does. */
@NullMarked
package dev.tenon.schema.documentation;

import org.jspecify.annotations.NullMarked;
