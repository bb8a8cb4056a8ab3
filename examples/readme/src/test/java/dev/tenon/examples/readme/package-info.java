/** What README.md shows, compiled and run. */
@NullMarked
package dev.tenon.examples.readme;

import org.jspecify.annotations.NullMarked;
