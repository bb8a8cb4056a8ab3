package dev.tenon.plan.step;

import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Holds;
import dev.tenon.plan.request.Filter.JsonMatch;
import dev.tenon.plan.request.Filter.Match;
import dev.tenon.schema.Identifier;
import java.util.List;
import java.util.stream.Stream;

/** A condition on the rows of one table. */
public sealed interface Predicate {
    /** Every one of them; none at all holds of every row. */
    record And(List<Predicate> parts) implements Predicate {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them; none at all holds of no row. */
    record Or(List<Predicate> parts) implements Predicate {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The contrary; of what is unknown the contrary is unknown. */
    record Not(Predicate part) implements Predicate {}

    /** It does not hold, or it is unknown whether it does: the rows that it leaves over. */
    record Unless(Predicate part) implements Predicate {}

    /**
     * A column against a value.
     *
     * @param ignoreCase whether texts are the same that differ in the case of letters only
     */
    record Compare(Column column, Comparison comparison, Operand operand, boolean ignoreCase) implements Predicate {
        /** Case matters. */
        public Compare(Column column, Comparison comparison, Operand operand) {
            this(column, comparison, operand, false);
        }
    }

    /**
     * A column among values.
     *
     * @param ignoreCase whether texts are the same that differ in the case of letters only
     */
    record In(Column column, List<Operand> operands, boolean negated, boolean ignoreCase) implements Predicate {
        public In {
            operands = List.copyOf(operands);
        }

        /** Case matters. */
        public In(Column column, List<Operand> operands, boolean negated) {
            this(column, operands, negated, false);
        }
    }

    /** A column among the values of a list in another column of the same row. */
    record InList(Column column, Column list, boolean negated, boolean ignoreCase) implements Predicate {}

    /**
     * Columns that together have the values of one of the rows in a slot.
     *
     * @param fields what the values are called in these rows, in the columns' order
     */
    record AmongRows(List<Column> columns, Slot slot, List<String> fields) implements Predicate {
        public AmongRows {
            columns = List.copyOf(columns);
            fields = List.copyOf(fields);
        }
    }

    /** A column without a value, or with one. */
    record IsNull(Column column, boolean negated) implements Predicate {}

    /**
     * A text within a column.
     *
     * @param ignoreCase whether case is to be ignored also where the database would not
     */
    record Text(Column column, Match match, Operand text, boolean ignoreCase) implements Predicate {}

    /** Columns that, taken together, match a full-text query. */
    record Search(List<Column> columns, Operand query) implements Predicate {
        public Search {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A list in a column that holds values.
     *
     * @param value one value with {@link Holds#VALUE}, else a list of them
     */
    record ListHolds(Column list, Holds holds, Operand value) implements Predicate {}

    /** A list in a column that is empty, or is not. */
    record ListIsEmpty(Column list, boolean negated) implements Predicate {}

    /**
     * A part of a JSON value in a column; unknown where there is no such part, or it is of another kind.
     *
     * @param path the keys and indexes that lead to the part
     */
    record Json(Column column, List<String> path, JsonMatch match, Operand value, boolean ignoreCase)
            implements Predicate {
        public Json {
            path = List.copyOf(path);
        }
    }

    /**
     * A JSON value in a column that has no part at this place, or has one; a null of the database has none, a null of JSON is
     * one.
     *
     * @param path the keys and indexes that lead to the part
     */
    record JsonPartIsMissing(Column column, List<String> path, boolean negated) implements Predicate {
        public JsonPartIsMissing {
            path = List.copyOf(path);
        }
    }

    /** Of a group of rows: the columns of a condition stand for an aggregate of theirs. */
    record Aggregated(Function function, Predicate part) implements Predicate {}

    /** Whether there is a row in another table that belongs to this one and of which something holds. */
    record Exists(Identifier table, List<Pair> on, Predicate where, boolean negated) implements Predicate {
        public Exists {
            on = List.copyOf(on);
        }
    }

    /** Of every row. */
    static Predicate always() {
        return new And(List.of());
    }

    /** Both. */
    default Predicate and(Predicate other) {
        if (equals(always())) {
            return other;
        }
        return other.equals(always()) ? this : new And(List.of(this, other));
    }

    /** All that look into other tables, also those inside of such. */
    default Stream<Exists> lookups() {
        if (this instanceof And and) {
            return and.parts().stream().flatMap(Predicate::lookups);
        }
        if (this instanceof Or or) {
            return or.parts().stream().flatMap(Predicate::lookups);
        }
        if (this instanceof Not not) {
            return not.part().lookups();
        }
        if (this instanceof Unless unless) {
            return unless.part().lookups();
        }
        if (this instanceof Aggregated aggregated) {
            return aggregated.part().lookups();
        }
        return this instanceof Exists exists
                ? Stream.concat(Stream.of(exists), exists.where().lookups())
                : Stream.empty();
    }
}
