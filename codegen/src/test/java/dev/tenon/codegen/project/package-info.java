@NullMarked
package dev.tenon.codegen.project;

import org.jspecify.annotations.NullMarked;
