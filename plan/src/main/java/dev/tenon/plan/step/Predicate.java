package dev.tenon.plan.step;

import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Match;
import dev.tenon.schema.Identifier;
import java.util.List;

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

    /** A column against a value. */
    record Compare(Column column, Comparison comparison, Operand operand) implements Predicate {}

    /** A column among values. */
    record In(Column column, List<Operand> operands, boolean negated) implements Predicate {
        public In {
            operands = List.copyOf(operands);
        }
    }

    /** A column without a value, or with one. */
    record IsNull(Column column, boolean negated) implements Predicate {}

    /** A text within a column. */
    record Text(Column column, Match match, String text) implements Predicate {}

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
}
