@NullMarked
package dev.tenon.codegen;

import org.jspecify.annotations.NullMarked;
