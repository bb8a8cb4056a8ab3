@NullMarked
package dev.tenon.client.field;

import org.jspecify.annotations.NullMarked;
