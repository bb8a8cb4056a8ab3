/** See ARCHITECTURE.md. */
@NullMarked
package dev.tenon.plan;

import org.jspecify.annotations.NullMarked;
