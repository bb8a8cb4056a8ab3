/** Connection urls with their parameters, understood. Secrets in them are never printed. */
@NullMarked
package dev.tenon.jdbc.url;

import org.jspecify.annotations.NullMarked;
