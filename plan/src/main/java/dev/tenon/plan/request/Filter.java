package dev.tenon.plan.request;

import java.util.List;

/** What a record must be like. Values are the Java values of the field's type, or a {@link Reference} to one. */
public sealed interface Filter {
    /** Every one of them; none at all matches every record. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them; none at all matches no record. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The contrary. A record of which it is not known whether it matches (because a value is null) matches neither. */
    record Not(Filter part) implements Filter {}

    /** A scalar field compared with a value that is not null. */
    record Compare(String field, Comparison comparison, Object value) implements Filter {}

    /** A scalar field that has, or has not, one of these values. */
    record In(String field, List<Object> values, boolean negated) implements Filter {
        public In {
            values = List.copyOf(values);
        }
    }

    /** A scalar field that has no value, or has one. */
    record IsNull(String field, boolean negated) implements Filter {}

    /**
     * A text field that holds a text; no character of the text has a special meaning. Whether case matters is the database's
     * own way: SQLite, as with Prisma, takes no account of the case of ASCII letters here, while an equal text must be the same.
     */
    record Text(String field, Match match, String text) implements Filter {}

    /** A relation whose records match. */
    record Related(String relation, Quantifier quantifier, Filter filter) implements Filter {}

    /** How a value is compared. */
    enum Comparison {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** Where in the field the text stands. */
    enum Match {
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    /** Which of a relation's records must match. */
    enum Quantifier {
        /** To-many: at least one. */
        SOME,
        /** To-many: none that does not match; true of none at all, and of those of which a null makes it unknown. */
        EVERY,
        /** To-many: not one. */
        NONE,
        /** To-one: there is one and it matches. */
        IS,
        /** To-one: there is none, or it does not match. */
        IS_NOT
    }

    /** Every record. */
    static Filter all() {
        return new And(List.of());
    }

    /** Both; a filter for every record disappears. */
    default Filter and(Filter other) {
        if (equals(all())) {
            return other;
        }
        return other.equals(all()) ? this : new And(List.of(this, other));
    }
}
