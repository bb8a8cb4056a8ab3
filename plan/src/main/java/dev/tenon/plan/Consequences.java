package dev.tenon.plan;

import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What must happen to the records that refer to others when these go or change their keys, in a database that has no foreign
 * keys ({@code relationMode = "prisma"}): the referential actions, as statements of their own.
 */
final class Consequences {
    private final Planning planning;
    private final Model model;
    private final List<Reference> references = new ArrayList<>();

    /** @param model the model whose records go or change */
    Consequences(Planning planning, Model model) {
        this.planning = planning;
        this.model = model;
        for (Model other : planning.schema().models()) {
            for (RelationField field : other.relationFields()) {
                if (field.target().equals(model.name()) && field.link() instanceof Link.Here here) {
                    references.add(new Reference(other, field, here));
                }
            }
        }
    }

    /** A foreign key of another model, or of the same, that refers to the model. */
    private record Reference(Model holder, RelationField field, Link.Here key) {
        List<String> referredTo() {
            return key.references().stream().map(ScalarField::name).toList();
        }
    }

    /** Whether anything follows when records go. */
    boolean followDelete() {
        return !planning.hasForeignKeys() && (!references.isEmpty() || !links().isEmpty());
    }

    /** Whether anything follows when columns change. */
    boolean followChange(List<Assign> assigns) {
        return !planning.hasForeignKeys()
                && (references.stream().anyMatch(reference -> isTouched(reference, assigns))
                        || links().stream()
                                .anyMatch(link -> isChanged(link.key().name(), assigns)));
    }

    /** The columns that tell which records refer to a row, and the row from others. */
    List<Column> columns() {
        Set<Column> columns = new LinkedHashSet<>(Column.of(model.identity()));
        references.forEach(reference -> columns.addAll(Column.of(reference.key.references())));
        links().forEach(link -> columns.add(Column.of(link.key())));
        return List.copyOf(columns);
    }

    /** Adds what follows when the rows in a slot go. */
    void ofDelete(Slot rows) {
        for (Reference reference : references) {
            ReferentialAction action = reference.key.onDelete();
            switch (action) {
                case CASCADE -> new Removal(planning, reference.holder).delete(referring(reference, rows), List.of());
                case SET_NULL -> clear(reference, referring(reference, rows));
                case RESTRICT -> refuse(reference, referring(reference, rows));
                case NO_ACTION -> {}
                case SET_DEFAULT -> throw unsupported(reference);
            }
        }
        for (Link.ThroughTable link : links()) {
            planning.add(new Step.Delete(
                    planning.slot(), model.name(), link.table().table(), linked(link, rows), List.of()));
        }
    }

    /** Adds what follows when columns of the rows in a slot change. */
    void ofChange(Slot rows, List<Assign> assigns) {
        for (Reference reference : references) {
            if (isTouched(reference, assigns)) {
                switch (reference.key.onUpdate()) {
                    case CASCADE -> follow(reference, rows, assigns);
                    case SET_NULL -> clear(reference, deserted(reference, rows, assigns));
                    case RESTRICT -> refuse(reference, deserted(reference, rows, assigns));
                    case NO_ACTION -> {}
                    case SET_DEFAULT -> throw unsupported(reference);
                }
            }
        }
        for (Link.ThroughTable link : links()) {
            follow(link, rows, assigns);
        }
    }

    private void follow(Link.ThroughTable link, Slot rows, List<Assign> assigns) {
        for (Assign assign : assigns) {
            if (assign.column().field().equals(link.key().name())) {
                planning.add(new Step.Update(
                        planning.slot(),
                        model.name(),
                        link.table().table(),
                        List.of(new Assign(Ties.here(link), assign.operation(), settled(assign.operand()))),
                        linked(link, rows),
                        List.of()));
            }
        }
    }

    private void refuse(Reference reference, Predicate left) {
        Slot found = new ReadPlanner(planning).read(reference.holder, left);
        planning.add(new Step.Require(
                found, 0, new Problems(planning.schema(), reference.holder, reference.field).required()));
    }

    private void clear(Reference reference, Predicate left) {
        List<Assign> assigns = new ArrayList<>();
        Values.cleared(reference.key.fields())
                .forEach((field, value) -> assigns.add(Assign.set(Column.of(field), value)));
        if (!assigns.isEmpty()) {
            new Change(planning, reference.holder).set(assigns, left, List.of());
        }
    }

    private void follow(Reference reference, Slot rows, List<Assign> assigns) {
        List<Assign> followed = new ArrayList<>();
        for (int i = 0; i < reference.key.fields().size(); i++) {
            String referredTo = reference.key.references().get(i).name();
            Column own = Column.of(reference.key.fields().get(i));
            for (Assign assign : assigns) {
                if (assign.column().field().equals(referredTo)) {
                    followed.add(new Assign(own, assign.operation(), settled(assign.operand())));
                }
            }
        }
        new Change(planning, reference.holder).set(followed, referring(reference, rows), List.of());
    }

    private Operand settled(Operand operand) {
        if (operand instanceof Operand.Given || operand instanceof Operand.FromSlot) {
            return operand;
        }
        throw new UnsupportedOptionException(
                "A key of " + model.name()
                        + " that others refer to was to be reckoned from other fields, and the database"
                        + " does not make them follow (relationMode = \"prisma\").",
                "Give the key its value.",
                null);
    }

    private static Predicate referring(Reference reference, Slot rows) {
        return new Predicate.AmongRows(Column.of(reference.key.fields()), rows, reference.referredTo());
    }

    /** What refers to rows whose key becomes another one: a key that is set to what it is leaves nothing alone. */
    private static Predicate deserted(Reference reference, Slot rows, List<Assign> assigns) {
        List<Predicate> same = new ArrayList<>();
        for (int i = 0; i < reference.key.fields().size(); i++) {
            String referredTo = reference.key.references().get(i).name();
            Column own = Column.of(reference.key.fields().get(i));
            for (Assign assign : assigns) {
                if (assign.column().field().equals(referredTo)) {
                    if (!isGiven(assign)) {
                        return referring(reference, rows);
                    }
                    same.add(new Predicate.Compare(own, Filter.Comparison.EQUAL, assign.operand()));
                }
            }
        }
        return referring(reference, rows).and(new Predicate.Unless(new Predicate.And(same)));
    }

    private static boolean isGiven(Assign assign) {
        return assign.operation() == Assignment.Operation.SET
                && assign.operand() instanceof Operand.Given given
                && given.value() != null;
    }

    /** Of rows of a link table: whether they lead to one of the rows in a slot. */
    private static Predicate linked(Link.ThroughTable link, Slot rows) {
        return new Predicate.AmongRows(
                List.of(Ties.here(link)), rows, List.of(link.key().name()));
    }

    private static boolean isTouched(Reference reference, List<Assign> assigns) {
        return reference.referredTo().stream().anyMatch(field -> isChanged(field, assigns));
    }

    private static boolean isChanged(String field, List<Assign> assigns) {
        return assigns.stream().anyMatch(assign -> assign.column().field().equals(field));
    }

    private List<Link.ThroughTable> links() {
        return model.relationFields().stream()
                .map(RelationField::link)
                .filter(Link.ThroughTable.class::isInstance)
                .map(Link.ThroughTable.class::cast)
                .toList();
    }

    private static UnsupportedOptionException unsupported(Reference reference) {
        return new UnsupportedOptionException(
                "The relation `" + reference.field.name() + "` of " + reference.holder.name()
                        + " is to be set to its default, which only a database with foreign keys can do.",
                "Choose another referential action, or relationMode = \"foreignKeys\".",
                null);
    }
}
