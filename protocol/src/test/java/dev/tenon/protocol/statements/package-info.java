/** How many statements a request takes, as cases in a file: {@code statement-counts.json}. */
@NullMarked
package dev.tenon.protocol.statements;

import org.jspecify.annotations.NullMarked;
