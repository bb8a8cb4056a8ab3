package dev.tenon.protocol.read;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.protocol.answer.Shape;
import dev.tenon.schema.Field;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is wanted of a record. */
final class SelectionReader {
    private static final Set<String> FIELD = Set.of("arguments", "selection");
    private static final Set<String> WHERE = Set.of("where");

    private final Schema schema;
    private final boolean ownKeysOnly;

    /** A reader for any relation. */
    SelectionReader(Schema schema) {
        this(schema, false);
    }

    private SelectionReader(Schema schema, boolean ownKeysOnly) {
        this.schema = schema;
        this.ownKeysOnly = ownKeysOnly;
    }

    /** A reader that takes, of the records themselves, only relations whose foreign key they have. */
    static SelectionReader ofManyWritten(Schema schema) {
        return new SelectionReader(schema, true);
    }

    /** What is read, and what the answer looks like. */
    record Selected(Selection selection, Shape shape) {
        /** The same, with relations loaded in this way if it is given. */
        Selected loading(Optional<LoadStrategy> strategy) {
            return strategy.map(by -> new Selected(selection.loading(by), shape))
                    .orElse(this);
        }
    }

    Selected read(Input selection, Model model) {
        Map<String, Input> wanted = new LinkedHashMap<>();
        selection.members().forEach((name, member) -> want(wanted, name, member, model));
        if (wanted.isEmpty()) {
            throw selection.invalid(
                    "Expected a minimum of 1 field to be present, got 0: the selection of type " + model.name()
                            + " is empty.",
                    "Select a field.");
        }
        Collected collected = new Collected();
        wanted.forEach((name, member) -> add(collected, name, member, model));
        return collected.selected();
    }

    /** Every scalar field. */
    Selected scalars(Model model) {
        Collected collected = new Collected();
        model.scalarFields().forEach(collected::scalar);
        return collected.selected();
    }

    private static final class Collected {
        private final List<String> fields = new ArrayList<>();
        private final List<Selection.Include> includes = new ArrayList<>();
        private final List<Selection.RelationCount> counts = new ArrayList<>();
        private final List<Shape.Part> parts = new ArrayList<>();

        void scalar(ScalarField field) {
            fields.add(field.name());
            parts.add(new Shape.Scalar(field));
        }

        Selected selected() {
            return new Selected(new Selection(fields, includes, counts), new Shape(parts));
        }
    }

    private static void want(Map<String, Input> wanted, String name, Input member, Model model) {
        if (name.equals("$scalars")) {
            if (member.truth()) {
                model.scalarFields()
                        .forEach(field -> wanted.putIfAbsent(
                                field.name(),
                                new Input(member.node(), member.path().at(field.name()))));
            }
        } else if (name.equals("$composites")) {
            member.truth();
        } else if (member.node().isBoolean() && !member.truth()) {
            wanted.remove(name);
        } else {
            wanted.put(name, member);
        }
    }

    private void add(Collected collected, String name, Input member, Model model) {
        if (name.equals("_count")) {
            count(collected, member, model);
            return;
        }
        Field field = model.find(name).orElseThrow(() -> notFound(member, name, model));
        if (field instanceof ScalarField scalar) {
            if (!member.node().isBoolean()) {
                throw member.invalid(
                        "Cannot select over scalar field '" + name + "'.", "Write `\"" + name + "\": true`.");
            }
            collected.scalar(scalar);
            return;
        }
        RelationField relation = (RelationField) field;
        if (ownKeysOnly && !(relation.link() instanceof Link.Here)) {
            throw notFound(member, name, model);
        }
        relation(collected, relation, member);
    }

    private void relation(Collected collected, RelationField relation, Input member) {
        Model target = schema.target(relation);
        SelectionReader reader = new SelectionReader(schema);
        if (member.node().isBoolean()) {
            Selected all = reader.scalars(target);
            collected.includes.add(new Selection.Include(relation.name(), all(all.selection())));
            collected.parts.add(new Shape.Relation(relation, all.shape()));
            return;
        }
        member.members(FIELD);
        Selected inner = member.member("selection")
                .map(selection -> reader.read(selection, target))
                .orElseGet(() -> reader.scalars(target));
        ReadArguments arguments = member.member("arguments")
                .map(given -> new ArgumentsReader(schema).ofRelation(given, relation, inner.selection()))
                .orElseGet(() -> all(inner.selection()));
        collected.includes.add(new Selection.Include(relation.name(), arguments));
        collected.parts.add(new Shape.Relation(relation, inner.shape()));
    }

    private static ReadArguments all(Selection selection) {
        return new ReadArguments(Filter.all(), List.of(), null, 0, null, selection);
    }

    private void count(Collected collected, Input input, Model model) {
        List<String> names = new ArrayList<>();
        if (input.node().isBoolean()) {
            model.relationFields().stream().filter(RelationField::isList).forEach(relation -> {
                names.add(relation.name());
                collected.counts.add(new Selection.RelationCount(relation.name(), Filter.all()));
            });
        } else {
            input.members(FIELD);
            input.required("selection").members().forEach((name, member) -> {
                if (!member.node().isBoolean() || member.truth()) {
                    names.add(name);
                    collected.counts.add(new Selection.RelationCount(name, counted(member, name, model)));
                }
            });
        }
        collected.parts.add(new Shape.Counts(names));
    }

    private Filter counted(Input member, String name, Model model) {
        RelationField relation = model.relationFields().stream()
                .filter(field -> field.name().equals(name) && field.isList())
                .findFirst()
                .orElseThrow(() -> notFound(member, name, model));
        if (member.node().isBoolean()) {
            return Filter.all();
        }
        member.members(FIELD);
        return member.member("arguments")
                .map(arguments -> {
                    arguments.members(WHERE);
                    return new FilterReader(schema).optional(arguments, schema.target(relation));
                })
                .orElseGet(Filter::all);
    }

    private static RuntimeException notFound(Input member, String name, Model model) {
        return member.invalid(
                "Field '" + Shown.of(name) + "' not found in enclosing type '" + model.name() + "'.",
                "Select fields of " + model.name() + " only.");
    }
}
