package dev.tenon.postgres;

import dev.tenon.plan.request.Filter.Holds;
import dev.tenon.sql.ListConditions;

/** Conditions on arrays. */
final class PostgresLists implements ListConditions {
    @Override
    public String holds(String list, Holds holds, String values) {
        return switch (holds) {
            case VALUE -> values + " = ANY(" + list + ")";
            case EVERY -> list + " @> " + values;
            case SOME -> list + " && " + values;
        };
    }

    @Override
    public String isEmpty(String list, boolean negated) {
        return "cardinality(" + list + ")" + (negated ? " <> 0" : " = 0");
    }

    /** The text of an array has its texts as they are, and only quotes and backslashes more. */
    @Override
    public String ignoringCase(String list) {
        return "lower(CAST(" + list + " AS text))::text[]";
    }

    @Override
    public String contains(String value, String list, boolean negated) {
        return negated ? value + " <> ALL(" + list + ")" : value + " = ANY(" + list + ")";
    }
}
