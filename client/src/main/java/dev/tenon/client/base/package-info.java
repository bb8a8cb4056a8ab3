/** What generated classes are built on. Applications use the generated classes instead. */
@NullMarked
package dev.tenon.client.base;

import org.jspecify.annotations.NullMarked;
