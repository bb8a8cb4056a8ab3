/** Files of a megabyte that have very many of one thing: none may take longer than a second. */
@NullMarked
package dev.tenon.benchmarks.hostile;

import org.jspecify.annotations.NullMarked;
