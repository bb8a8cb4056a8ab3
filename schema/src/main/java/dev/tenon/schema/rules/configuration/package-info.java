/** Rules for datasource and generator blocks. */
@NullMarked
package dev.tenon.schema.rules.configuration;

import org.jspecify.annotations.NullMarked;
