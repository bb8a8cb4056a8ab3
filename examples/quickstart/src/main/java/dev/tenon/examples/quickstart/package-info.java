/** The main job: a small bank, a cinema and a sign-up on a database file. */
@NullMarked
package dev.tenon.examples.quickstart;

import org.jspecify.annotations.NullMarked;
