/**
 * What requests mean: random schemas, records and requests, whose answers are compared with those of a naive evaluation in
 * memory that knows nothing of SQL.
 */
@NullMarked
package dev.tenon.meaning;

import org.jspecify.annotations.NullMarked;
