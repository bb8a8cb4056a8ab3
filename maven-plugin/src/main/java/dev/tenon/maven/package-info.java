/** The goals of the Maven plugin. See ARCHITECTURE.md. */
@NullMarked
package dev.tenon.maven;

import org.jspecify.annotations.NullMarked;
