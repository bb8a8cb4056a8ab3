/** From results and failures to the JSON of an answer. */
@NullMarked
package dev.tenon.protocol.answer;

import org.jspecify.annotations.NullMarked;
