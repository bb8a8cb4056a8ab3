/** What can be done to one field of a record that is written. */
@NullMarked
package dev.tenon.client.write;

import org.jspecify.annotations.NullMarked;
