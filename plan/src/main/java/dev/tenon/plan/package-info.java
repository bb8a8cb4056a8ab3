/** Planning: from a request and a schema to a plan. Pure: no SQL text, no connection, no transaction, no database's name. */
@NullMarked
package dev.tenon.plan;

import org.jspecify.annotations.NullMarked;
