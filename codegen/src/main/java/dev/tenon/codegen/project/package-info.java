/** A project on disk: where its schema lies, and a folder of generated sources that follows it. See ARCHITECTURE.md. */
@NullMarked
package dev.tenon.codegen.project;

import org.jspecify.annotations.NullMarked;
