/** Rules for what kinds of blocks and types a database can have, and for the schemas they are in. */
@NullMarked
package dev.tenon.schema.rules.blocks;

import org.jspecify.annotations.NullMarked;
