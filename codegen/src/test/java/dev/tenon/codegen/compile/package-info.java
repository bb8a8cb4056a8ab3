/** Compiling generated clients inside a test. */
@NullMarked
package dev.tenon.codegen.compile;

import org.jspecify.annotations.NullMarked;
