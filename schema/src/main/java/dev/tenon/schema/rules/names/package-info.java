/** Rules for names and types. */
@NullMarked
package dev.tenon.schema.rules.names;

import org.jspecify.annotations.NullMarked;
