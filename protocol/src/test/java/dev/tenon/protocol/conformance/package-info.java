/** Runs cases that others wrote for such an engine: schemas, requests, and the answers that are expected. */
@NullMarked
package dev.tenon.protocol.conformance;

import org.jspecify.annotations.NullMarked;
