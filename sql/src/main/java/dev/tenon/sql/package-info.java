/** From a step to a statement: the writer, and the dialect that it asks how a database says it. */
@NullMarked
package dev.tenon.sql;

import org.jspecify.annotations.NullMarked;
