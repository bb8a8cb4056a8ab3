/** The engine as a partner in a conversation: one request as JSON text in, one answer out, whatever carries them. */
@NullMarked
package dev.tenon.protocol;

import org.jspecify.annotations.NullMarked;
