/** What a caller asks for, as immutable values: one record an operation. Names are those of the schema. */
@NullMarked
package dev.tenon.plan.request;

import org.jspecify.annotations.NullMarked;
