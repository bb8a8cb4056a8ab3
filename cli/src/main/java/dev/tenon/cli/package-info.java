/** The command line, one file a command. See ARCHITECTURE.md. */
@NullMarked
package dev.tenon.cli;

import org.jspecify.annotations.NullMarked;
