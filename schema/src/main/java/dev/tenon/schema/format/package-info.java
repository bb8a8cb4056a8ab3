/** A schema file laid out: lines in columns, attributes in order, all that is written kept. */
@NullMarked
package dev.tenon.schema.format;

import org.jspecify.annotations.NullMarked;
