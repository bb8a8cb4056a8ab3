package dev.tenon.plan.step;

import dev.tenon.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One thing that a plan does. Each that gets something leaves it in a slot. */
public sealed interface Step {
    /** A step that changes what a table holds. */
    sealed interface Write extends Step permits Insert, TieMatching, Update, UpdateEach, Delete {
        /** The model, for messages. */
        String model();

        /** The table. */
        Identifier table();
    }

    /** Reads rows. */
    record Read(Slot into, Select select) implements Step {}

    /**
     * Reads rows that nobody else may change until the transaction ends, as they are now.
     *
     * @param columns the columns to read
     * @param after changes that are not made here: what each would give is read too, called {@link #after(Column)}
     * @param limit how many rows at most; null is all
     */
    record Lock(
            Slot into,
            String model,
            Identifier table,
            List<Column> columns,
            List<Assign> after,
            Predicate where,
            @Nullable Limit limit)
            implements Step {
        public Lock {
            columns = List.copyOf(columns);
            after = List.copyOf(after);
        }

        /** What a column's value after its change is called in the row. */
        public static String after(Column column) {
            return "after " + column.field();
        }

        /** All that is read: the columns, then what the changes would give. */
        public List<Column> read() {
            List<Column> read = new ArrayList<>(columns);
            after.forEach(assign -> read.add(new Column(
                    after(assign.column()),
                    assign.column().name(),
                    assign.column().type())));
            return List.copyOf(read);
        }
    }

    /** Counts rows. */
    record Count(Slot into, String model, Identifier table, Predicate where) implements Step {}

    /**
     * Aggregates rows, as a single group.
     *
     * @param window which rows; its columns are all that the totals are about
     */
    record Aggregate(Slot into, Select window, List<Total> totals) implements Step {
        public Aggregate {
            totals = List.copyOf(totals);
        }
    }

    /** Groups rows. */
    record Group(Slot into, Grouping grouping) implements Step {}

    /**
     * Makes new rows.
     *
     * @param columns the columns that are given values
     * @param rows the values, each row in the columns' order
     * @param returning the columns to give back; none gives back the number of rows
     * @param conflict what happens where a row is already there
     * @param unreferenced the problem that it is if a row would refer to one that is not there; null is the database's own error
     */
    record Insert(
            Slot into,
            String model,
            Identifier table,
            List<Column> columns,
            List<List<Operand>> rows,
            List<Column> returning,
            @Nullable Conflict conflict,
            @Nullable Problem unreferenced)
            implements Write {
        public Insert {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            returning = List.copyOf(returning);
        }

        /** A row that would refer to one that is not there is the database's own error. */
        public Insert(
                Slot into,
                String model,
                Identifier table,
                List<Column> columns,
                List<List<Operand>> rows,
                List<Column> returning,
                @Nullable Conflict conflict) {
            this(into, model, table, columns, rows, returning, conflict, null);
        }

        /** The same for these rows, only counted. */
        public Insert counting(Slot count, List<List<Operand>> part) {
            return new Insert(count, model, table, columns, part, List.of(), conflict, unreferenced);
        }

        /** The same for these rows, whatever is already there being in the way. */
        public Insert plain(List<List<Operand>> part) {
            return new Insert(into, model, table, columns, part, returning, null, unreferenced);
        }
    }

    /**
     * Makes a row of a link table for each row of another table that matches; one that is there already is left. Counts those that
     * match.
     *
     * @param here the column for the record that they are tied to
     * @param record that record's key
     * @param there the column for what matches
     * @param target the other table
     * @param key its column for that
     */
    record TieMatching(
            Slot into,
            String model,
            Identifier table,
            Column here,
            Operand record,
            Column there,
            Identifier target,
            Column key,
            Predicate where)
            implements Write {}

    /**
     * Makes a row of a link table for each row of a slot; one that is there already is left.
     *
     * @param here the column for the record that they are tied to
     * @param record that record's key
     * @param there the column for what is in the slot
     * @param found the slot
     * @param field the field of its rows that is their key
     */
    record Tie(
            Slot into,
            String model,
            Identifier table,
            Column here,
            Operand record,
            Column there,
            Slot found,
            String field)
            implements Step {
        /** The same when so many rows are in the slot. */
        public Insert insert(int rows) {
            List<List<Operand>> links = IntStream.range(0, rows)
                    .mapToObj(row -> List.<Operand>of(record, new Operand.FromSlot(found, row, field)))
                    .toList();
            return new Insert(into, model, table, List.of(here, there), links, List.of(), new Conflict.Overlook());
        }
    }

    /**
     * Changes rows.
     *
     * @param returning the columns to give back, as they are afterwards; none gives back the number of rows
     * @param limit how many rows at most; null is all
     * @param unreferenced the problem that it is if a row would refer to one that is not there; null is the database's own error
     */
    record Update(
            Slot into,
            String model,
            Identifier table,
            List<Assign> assigns,
            Predicate where,
            List<Column> returning,
            @Nullable Limit limit,
            @Nullable Problem unreferenced)
            implements Write {
        public Update {
            assigns = List.copyOf(assigns);
            returning = List.copyOf(returning);
        }

        /** Of every row; one that would refer to a row that is not there is the database's own error. */
        public Update(
                Slot into,
                String model,
                Identifier table,
                List<Assign> assigns,
                Predicate where,
                List<Column> returning) {
            this(into, model, table, assigns, where, returning, null, null);
        }

        /** The same for other rows, all of them, only counted. */
        public Update counting(Slot count, Predicate rows) {
            return new Update(count, model, table, assigns, rows, List.of(), null, unreferenced);
        }
    }

    /**
     * Changes rows, each in its own way.
     *
     * @param key the columns that tell the rows apart
     * @param assigns the changes: each operand is {@link Operand.Proposed}, and stands for the row's own value
     * @param rows for each row the values of its key, then those of the assigned columns; no two rows have the same key
     */
    record UpdateEach(
            Slot into, String model, Identifier table, List<Column> key, List<Assign> assigns, List<List<Operand>> rows)
            implements Write {
        public UpdateEach {
            key = List.copyOf(key);
            assigns = List.copyOf(assigns);
            rows = List.copyOf(rows);
        }

        /** How many rows one statement can change that may have so many parameters. */
        public int rowsPerStatement(int parameters) {
            return Math.max(1, parameters / (key.size() * (assigns.size() + 1) + assigns.size()));
        }
    }

    /**
     * Deletes rows.
     *
     * @param returning the columns to give back, as they were; none gives back the number of rows
     * @param limit how many rows at most; null is all
     */
    record Delete(
            Slot into,
            String model,
            Identifier table,
            Predicate where,
            List<Column> returning,
            @Nullable Limit limit) implements Write {
        public Delete {
            returning = List.copyOf(returning);
        }

        /** Every row. */
        public Delete(Slot into, String model, Identifier table, Predicate where, List<Column> returning) {
            this(into, model, table, where, returning, null);
        }
    }

    /** Reads relations of the rows in a slot, and adds them to these. */
    record LoadRelations(Slot of, List<Load> loads) implements Step {
        public LoadRelations {
            loads = List.copyOf(loads);
        }
    }

    /**
     * Counts related records for the rows in a slot, and adds the numbers to these.
     *
     * @param identity the columns that tell the rows apart
     * @param select reads them and the counts, with {@link Select#per()} being them
     */
    record CountRelated(Slot of, List<Column> identity, Select select) implements Step {
        public CountRelated {
            identity = List.copyOf(identity);
        }
    }

    /** Of the scalar fields of the rows in a slot only these stay. */
    record Keep(Slot of, List<String> fields) implements Step {
        public Keep {
            fields = List.copyOf(fields);
        }
    }

    /** Goes on only if a slot holds this many rows (or counted them); otherwise there is a problem. */
    record Require(Slot slot, int rows, Problem problem) implements Step {}

    /** Goes one way if a slot holds rows, another if not. */
    record When(Slot slot, List<Step> present, List<Step> absent) implements Step {
        public When {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
        }
    }

    /**
     * Does the same for all rows of a slot, in parts that are small enough for a statement.
     *
     * @param of the rows
     * @param part holds those of the part
     * @param size how many rows a part has at most
     * @param steps what is done for each
     */
    record Each(Slot of, Slot part, int size, List<Step> steps) implements Step {
        public Each {
            steps = List.copyOf(steps);
        }
    }

    /** The rows of a slot are added to those of another, and the counts too. */
    record Add(Slot from, Slot into) implements Step {}

    /** The rows of a slot are brought into an order: the first is to be the one at the first of these places, and so on. */
    record Arrange(Slot slot, List<Integer> places) implements Step {
        public Arrange {
            places = List.copyOf(places);
        }
    }

    /** Makes a row of values, so that all who use it use the same ones. */
    record Make(Slot into, List<Column> columns, List<Operand> values) implements Step {
        public Make {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }
    }

    /** The rows of a slot are from now on those of another. */
    record Copy(Slot from, Slot into) implements Step {}

    /** What an insert does about a row that is already there. */
    sealed interface Conflict {
        /**
         * It leaves the row that is there.
         *
         * @param key the columns of the unique key that the rows share; none is any unique key
         */
        record Ignore(List<Column> key) implements Conflict {
            public Ignore {
                key = List.copyOf(key);
            }

            /** Whichever unique key it is. */
            public Ignore() {
                this(List.of());
            }
        }

        /** It leaves the row that is there, whichever unique key they share, and nobody asks how many it left. */
        record Overlook() implements Conflict {}

        /**
         * It changes the row that is there.
         *
         * @param key the columns of the unique key that the rows share
         */
        record Change(List<Column> key, List<Assign> assigns) implements Conflict {
            public Change {
                key = List.copyOf(key);
                assigns = List.copyOf(assigns);
            }
        }
    }

    /**
     * How many rows a change touches at most.
     *
     * @param rows the number
     * @param identity the columns that tell the rows apart
     */
    record Limit(int rows, List<Column> identity) {
        public Limit {
            identity = List.copyOf(identity);
        }
    }
}
