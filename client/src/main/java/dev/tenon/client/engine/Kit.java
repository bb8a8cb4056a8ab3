package dev.tenon.client.engine;

import dev.tenon.client.generate.Defaults;
import dev.tenon.plan.Planner;
import dev.tenon.sql.Dialect;
import dev.tenon.sql.SqlWriter;

/**
 * What every run of a plan uses. Immutable and thread-safe.
 *
 * @param planner plans for the schema
 * @param dialect the database's way of saying things
 * @param writer writes statements in it
 * @param defaults makes the values of default functions
 */
record Kit(Planner planner, Dialect dialect, SqlWriter writer, Defaults defaults) {}
