/** The suites that a database passes to be one of Tenon's, and what they ask of it: fresh databases. */
@NullMarked
package dev.tenon.testkit;

import org.jspecify.annotations.NullMarked;
