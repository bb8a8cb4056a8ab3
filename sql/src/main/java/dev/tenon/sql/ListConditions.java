package dev.tenon.sql;

import dev.tenon.plan.request.Filter.Holds;

/** How a database that has columns of lists asks about these. Thread-safe. */
public interface ListConditions {
    /**
     * Whether a list holds values.
     *
     * @param list an expression that is a list
     * @param values an expression that is one value with {@link Holds#VALUE}, else a list of them
     */
    String holds(String list, Holds holds, String values);

    /** Whether a list is empty; unknown of one that is null. */
    String isEmpty(String list, boolean negated);

    /** A list of texts so that those are the same that differ in the case of letters only; see {@link Dialect#ignoringCase}. */
    String ignoringCase(String list);

    /** Whether a value is, or is not, in a list. */
    String contains(String value, String list, boolean negated);
}
