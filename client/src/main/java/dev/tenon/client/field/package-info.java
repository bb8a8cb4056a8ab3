/** Typed fields: what conditions and orders are made of. */
@NullMarked
package dev.tenon.client.field;

import org.jspecify.annotations.NullMarked;
