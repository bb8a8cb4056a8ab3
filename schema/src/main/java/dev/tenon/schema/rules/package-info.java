/** What a valid schema must hold, one file a rule. */
@NullMarked
package dev.tenon.schema.rules;

import org.jspecify.annotations.NullMarked;
