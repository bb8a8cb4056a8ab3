/** The examples of the articles that Tenon grew from, as tests. The clients they use are generated into packages below this. */
@NullMarked
package dev.tenon.examples.seeds;

import org.jspecify.annotations.NullMarked;
