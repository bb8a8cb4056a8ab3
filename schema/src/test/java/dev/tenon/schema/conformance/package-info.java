/** Schema files that were not written for Tenon, and what is expected of them. */
@NullMarked
package dev.tenon.schema.conformance;

import org.jspecify.annotations.NullMarked;
