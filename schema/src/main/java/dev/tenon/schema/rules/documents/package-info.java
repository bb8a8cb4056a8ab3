/** Rules for files whose database keeps documents instead of tables. */
@NullMarked
package dev.tenon.schema.rules.documents;

import org.jspecify.annotations.NullMarked;
