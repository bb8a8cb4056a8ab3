package dev.tenon.plan;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Slot;
import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New records that what is nested in them may connect to itself, by a unique key that they are given: they get a foreign key only
 * after they were given back.
 */
final class TiedToItself {
    private final Planning planning;
    private final Model model;
    private final List<WriteData> rows;

    /** @param rows the new records */
    TiedToItself(Planning planning, Model model, List<WriteData> rows) {
        this.planning = planning;
        this.model = model;
        this.rows = rows;
    }

    /** The rows of the slot with the new records as they are after all that is nested in them. */
    Slot asTheyAreNow(Slot made) {
        return rows.stream().anyMatch(row -> isConnected(model, row))
                ? new ReadPlanner(planning).again(model, made, 1)
                : made;
    }

    private boolean isConnected(Model from, WriteData data) {
        return data.relations().stream().anyMatch(write -> {
            RelationField field = from.relationField(write.relation());
            Model target = planning.schema().target(field);
            boolean getsKey = target.name().equals(model.name())
                    && !field.isInlined()
                    && !(field.link() instanceof Link.ThroughTable);
            return write.writes().stream().anyMatch(one -> isConnected(target, one, getsKey));
        });
    }

    private boolean isConnected(Model target, NestedWrite write, boolean getsKey) {
        if (write instanceof NestedWrite.Connect connect) {
            return getsKey && rows.stream().anyMatch(row -> mayBe(row, connect.where()));
        }
        if (write instanceof NestedWrite.ConnectOrCreate either) {
            return (getsKey && rows.stream().anyMatch(row -> mayBe(row, either.where())))
                    || isConnected(target, either.create());
        }
        if (write instanceof NestedWrite.CreateMany many) {
            return many.rows().stream().anyMatch(row -> isConnected(target, row));
        }
        return write instanceof NestedWrite.Create create && isConnected(target, create.data());
    }

    /** Whether the new record may be the one with this key. What the database makes nobody can have named beforehand. */
    private boolean mayBe(WriteData row, UniqueWhere where) {
        List<ScalarField> key = FilterPlanner.key(model, where).fields();
        for (int i = 0; i < key.size(); i++) {
            if (!mayHave(row, key.get(i), where.values().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean mayHave(WriteData row, ScalarField field, Object value) {
        Optional<Assignment> given = row.scalars().stream()
                .filter(assignment -> assignment.field().equals(field.name()))
                .findFirst();
        if (given.isPresent()) {
            return same(field, given.get().value(), value);
        }
        if (ForeignKeys.holds(model, field.name())) {
            return true;
        }
        return field.defaultValue() instanceof DefaultValue.Literal literal && same(field, literal.value(), value);
    }

    /** As the database compares, or more often. */
    private boolean same(ScalarField field, @Nullable Object given, Object value) {
        return given != null && planning.capabilities().areAlike(Column.of(field), given, value);
    }
}
