@NullMarked
package dev.tenon.client.base;

import org.jspecify.annotations.NullMarked;
