/** What is wrong in a schema file, where, and how to mend it. */
@NullMarked
package dev.tenon.schema.diagnostics;

import org.jspecify.annotations.NullMarked;
