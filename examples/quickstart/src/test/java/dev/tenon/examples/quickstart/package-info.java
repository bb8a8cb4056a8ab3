/** The quickstart told as a test, and what must not go through. */
@NullMarked
package dev.tenon.examples.quickstart;

import org.jspecify.annotations.NullMarked;
