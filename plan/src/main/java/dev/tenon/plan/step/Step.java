package dev.tenon.plan.step;

import dev.tenon.schema.Identifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a plan does. Each that gets something leaves it in a slot. */
public sealed interface Step {
    /** Reads rows. */
    record Read(Slot into, Select select) implements Step {}

    /** Counts rows. */
    record Count(Slot into, String model, Identifier table, Predicate where) implements Step {}

    /**
     * Makes new rows.
     *
     * @param columns the columns that are given values
     * @param rows the values, each row in the columns' order
     * @param returning the columns to give back; none gives back the number of rows
     * @param conflict what happens where a row is already there
     */
    record Insert(
            Slot into,
            String model,
            Identifier table,
            List<Column> columns,
            List<List<Operand>> rows,
            List<Column> returning,
            @Nullable Conflict conflict)
            implements Step {
        public Insert {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            returning = List.copyOf(returning);
        }
    }

    /**
     * Changes rows.
     *
     * @param returning the columns to give back, as they are afterwards; none gives back the number of rows
     */
    record Update(
            Slot into, String model, Identifier table, List<Assign> assigns, Predicate where, List<Column> returning)
            implements Step {
        public Update {
            assigns = List.copyOf(assigns);
            returning = List.copyOf(returning);
        }
    }

    /**
     * Deletes rows.
     *
     * @param returning the columns to give back, as they were; none gives back the number of rows
     */
    record Delete(Slot into, String model, Identifier table, Predicate where, List<Column> returning) implements Step {
        public Delete {
            returning = List.copyOf(returning);
        }
    }

    /** Reads relations of the rows in a slot, and adds them to these. */
    record LoadRelations(Slot of, List<Load> loads) implements Step {
        public LoadRelations {
            loads = List.copyOf(loads);
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

    /** The rows of a slot are from now on those of another. */
    record Copy(Slot from, Slot into) implements Step {}

    /** What an insert does about a row that is already there. */
    sealed interface Conflict {
        /** It leaves the row that is there. */
        record Ignore() implements Conflict {}

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
}
