/** A schema file as it is written: immutable nodes, each with its place. */
@NullMarked
package dev.tenon.schema.tree;

import org.jspecify.annotations.NullMarked;
