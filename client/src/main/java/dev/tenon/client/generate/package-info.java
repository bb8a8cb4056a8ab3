/** The values that the functions of {@code @default(…)} make: one file a kind of identifier. */
@NullMarked
package dev.tenon.client.generate;

import org.jspecify.annotations.NullMarked;
