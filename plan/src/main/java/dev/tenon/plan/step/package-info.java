/** What a plan is made of: reads and writes of tables, as immutable values. No SQL text. */
@NullMarked
package dev.tenon.plan.step;

import org.jspecify.annotations.NullMarked;
