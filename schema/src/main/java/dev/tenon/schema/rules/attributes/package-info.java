/** Rules for what attributes there are, where they stand and what arguments they take. */
@NullMarked
package dev.tenon.schema.rules.attributes;

import org.jspecify.annotations.NullMarked;
