/** A schema file half understood: names looked up, attributes found, relations paired, nothing taken for valid. */
@NullMarked
package dev.tenon.schema.draft;

import org.jspecify.annotations.NullMarked;
