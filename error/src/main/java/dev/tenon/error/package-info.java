/** Every exception a user can catch: one class a situation. This listing is the table of errors. */
@NullMarked
package dev.tenon.error;

import org.jspecify.annotations.NullMarked;
