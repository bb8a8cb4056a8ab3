/** The one place that knows planning, SQL and transactions, and brings them together. */
@NullMarked
package dev.tenon.client.engine;

import org.jspecify.annotations.NullMarked;
