/** Schemas checked for editors and test suites: one JSON object a line in, one out. */
@NullMarked
package dev.tenon.cli.lint;

import org.jspecify.annotations.NullMarked;
