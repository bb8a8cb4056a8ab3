package dev.tenon.plan.request;

import java.util.List;

/**
 * What a record must be like. Values are the Java values of the field's type (of a list field a {@code List} of such, of a JSON
 * field its text), a {@link Reference} to one, or a {@link FieldReference}.
 */
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

    /**
     * A scalar field compared with a value that is not null.
     *
     * @param ignoreCase whether texts are the same that differ in the case of letters only
     */
    record Compare(String field, Comparison comparison, Object value, boolean ignoreCase) implements Filter {
        /** Case matters. */
        public Compare(String field, Comparison comparison, Object value) {
            this(field, comparison, value, false);
        }
    }

    /**
     * A scalar field that has, or has not, one of these values.
     *
     * @param ignoreCase whether texts are the same that differ in the case of letters only
     */
    record In(String field, List<Object> values, boolean negated, boolean ignoreCase) implements Filter {
        public In {
            values = List.copyOf(values);
        }

        /** Case matters. */
        public In(String field, List<Object> values, boolean negated) {
            this(field, values, negated, false);
        }
    }

    /**
     * A scalar field whose value is, or is not, among those of a list field of the same record.
     *
     * @param ignoreCase whether texts are the same that differ in the case of letters only
     */
    record InList(String field, FieldReference list, boolean negated, boolean ignoreCase) implements Filter {
        /** Case matters. */
        public InList(String field, FieldReference list, boolean negated) {
            this(field, list, negated, false);
        }
    }

    /** A scalar field that has no value, or has one. */
    record IsNull(String field, boolean negated) implements Filter {}

    /**
     * A text field that holds a text; no character of the text has a special meaning. Whether case matters is the database's
     * own way: SQLite, as with Prisma, takes no account of the case of ASCII letters here, while an equal text must be the same.
     *
     * @param text a {@code String}, a {@link Reference} to one, or a {@link FieldReference}
     * @param ignoreCase whether case is to be ignored also where the database would not
     */
    record Text(String field, Match match, Object text, boolean ignoreCase) implements Filter {
        /** In the database's own way. */
        public Text(String field, Match match, Object text) {
            this(field, match, text, false);
        }
    }

    /** Text fields that, taken together, match a full-text query in the database's own language for these. */
    record Search(List<String> fields, Object query) implements Filter {
        public Search {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A list field that holds values.
     *
     * @param value one value with {@link Holds#VALUE}, else a {@code List} of values; or a {@link FieldReference}
     */
    record ListHolds(String field, Holds holds, Object value) implements Filter {}

    /** A list field that is empty, or is not; one without a value is neither. */
    record ListIsEmpty(String field, boolean negated) implements Filter {}

    /**
     * A part of a JSON field. Where there is no such part, or it is of another kind, it is unknown whether it matches.
     *
     * @param path the keys and indexes that lead to the part; none is the whole
     * @param value a text with the {@code TEXT_…} matches, else JSON as its text; or a {@link FieldReference}
     * @param ignoreCase whether case is to be ignored by the {@code TEXT_…} matches
     */
    record Json(String field, List<String> path, JsonMatch match, Object value, boolean ignoreCase) implements Filter {
        public Json {
            path = List.copyOf(path);
        }
    }

    /**
     * A JSON field that has no part at this place, or has one; also one without a value has none.
     *
     * @param path the keys and indexes that lead to the part; at least one
     */
    record JsonPartIsMissing(String field, List<String> path, boolean negated) implements Filter {
        public JsonPartIsMissing {
            path = List.copyOf(path);
        }
    }

    /** In a condition on groups: the filter's fields stand for an aggregate of theirs. */
    record Aggregated(Aggregation.Function function, Filter filter) implements Filter {}

    /** A relation whose records match. */
    record Related(String relation, Quantifier quantifier, Filter filter) implements Filter {
        /** The same of other ones of its records. */
        public Related with(Quantifier other) {
            return new Related(relation, other, filter);
        }
    }

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

    /** What a list holds. */
    enum Holds {
        /** This value. */
        VALUE,
        /** All of these values. */
        EVERY,
        /** At least one of these values. */
        SOME
    }

    /** How a part of a JSON value is compared. */
    enum JsonMatch {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        TEXT_CONTAINS,
        TEXT_STARTS_WITH,
        TEXT_ENDS_WITH,
        /** An array that has this element, or every element of this array. */
        ARRAY_CONTAINS,
        /** An array whose first element is this. */
        ARRAY_STARTS_WITH,
        /** An array whose last element is this. */
        ARRAY_ENDS_WITH
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
        /** To-one: there is none, or it is known not to match; the contrary of {@link #IS}, a null in the record left aside. */
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
