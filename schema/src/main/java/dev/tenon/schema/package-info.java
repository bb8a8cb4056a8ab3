/** The model of a schema: immutable, complete, and the only maker of identifiers. */
@NullMarked
package dev.tenon.schema;

import org.jspecify.annotations.NullMarked;
