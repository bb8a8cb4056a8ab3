package dev.tenon.plan;

import dev.tenon.plan.request.WriteData;

/**
 * A record to be made and tied to another.
 *
 * @param parent where the other is
 * @param data what it is given, and what is nested in it
 */
record Child(Place parent, WriteData data) {}
