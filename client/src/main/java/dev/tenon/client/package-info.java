/** What generated clients and their users see of Tenon at run time. */
@NullMarked
package dev.tenon.client;

import org.jspecify.annotations.NullMarked;
