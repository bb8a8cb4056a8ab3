/** What Tenon checks while an application is compiled. */
@NullMarked
package dev.tenon.processor;

import org.jspecify.annotations.NullMarked;
