/**
 * What applications see besides their generated client: how it is opened, transactions, handles of a batch.
 *
 * <p>The sub-packages: {@code field} for conditions and order, {@code write} for what is written, {@code base} for what
 * generated classes are built on, {@code engine} for what runs it all.
 */
@NullMarked
package dev.tenon.client;

import org.jspecify.annotations.NullMarked;
