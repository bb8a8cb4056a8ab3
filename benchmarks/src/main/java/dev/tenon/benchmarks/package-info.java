/** How fast Tenon is, one file a subject. */
@NullMarked
package dev.tenon.benchmarks;

import org.jspecify.annotations.NullMarked;
