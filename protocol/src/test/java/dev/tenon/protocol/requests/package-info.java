/** What requests of the protocol mean, each asked of a real database. */
@NullMarked
package dev.tenon.protocol.requests;

import org.jspecify.annotations.NullMarked;
