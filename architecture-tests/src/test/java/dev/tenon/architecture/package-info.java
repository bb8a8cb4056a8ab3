/** What ARCHITECTURE.md promises, as tests. */
@NullMarked
package dev.tenon.architecture;

import org.jspecify.annotations.NullMarked;
