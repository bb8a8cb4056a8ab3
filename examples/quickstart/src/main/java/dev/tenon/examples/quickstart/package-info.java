/** A first look at Tenon. */
@NullMarked
package dev.tenon.examples.quickstart;

import org.jspecify.annotations.NullMarked;
