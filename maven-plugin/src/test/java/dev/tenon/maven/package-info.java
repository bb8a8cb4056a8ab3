@NullMarked
package dev.tenon.maven;

import org.jspecify.annotations.NullMarked;
