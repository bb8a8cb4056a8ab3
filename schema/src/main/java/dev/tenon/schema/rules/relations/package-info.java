/** Rules for relations. */
@NullMarked
package dev.tenon.schema.rules.relations;

import org.jspecify.annotations.NullMarked;
