/** Rules for values that are made when none is given. */
@NullMarked
package dev.tenon.schema.rules.defaults;

import org.jspecify.annotations.NullMarked;
