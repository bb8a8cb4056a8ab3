/** From the JSON of a request to what is asked for: one reader a thing. Each names the place of what is wrong. */
@NullMarked
package dev.tenon.protocol.read;

import org.jspecify.annotations.NullMarked;
