package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Shared;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A default of a stored field as written.
 *
 * @param field the field, of a model or of a composite type
 * @param attribute its {@code @default}
 * @param value the attribute's argument
 */
record WrittenDefault(FieldDraft field, AttributeNode attribute, Expression value) {
    private static final Shared<List<WrittenDefault>> ALL = new Shared<>(WrittenDefault::find);
    private static final Shared<List<WrittenDefault>> OF_SCALARS = new Shared<>(draft ->
            of(draft).stream().filter(written -> written.field().isScalar()).toList());

    /** Every default of a field that is stored, in order of place within models and within composite types. */
    static List<WrittenDefault> of(Draft draft) {
        return ALL.of(draft);
    }

    private static List<WrittenDefault> find(Draft draft) {
        List<WrittenDefault> all = new ArrayList<>();
        draft.forEachWith("default", (field, attribute) -> add(field, attribute, all));
        for (ModelDraft composite : draft.composites()) {
            for (FieldDraft field : composite.fields()) {
                field.attribute("default").ifPresent(attribute -> add(field, attribute, all));
            }
        }
        return List.copyOf(all);
    }

    private static void add(FieldDraft field, AttributeNode attribute, List<WrittenDefault> all) {
        if (field.isStored()) {
            Arguments.find(attribute, "value")
                    .ifPresent(argument -> all.add(new WrittenDefault(field, attribute, argument.value())));
        }
    }

    /** Those whose fields hold scalars or values of an enum. */
    static List<WrittenDefault> ofScalars(Draft draft) {
        return OF_SCALARS.of(draft);
    }

    /** The default if it is a call of a function. */
    Optional<Expression.Call> call() {
        return value instanceof Expression.Call call ? Optional.of(call) : Optional.empty();
    }

    /** The function of the language that it calls. */
    Optional<DefaultFunction> function() {
        return call().flatMap(call -> DefaultFunction.of(call.name().text()));
    }

    /** Whether it is a call of this function. */
    boolean calls(String function) {
        return call().map(call -> call.name().text().equals(function)).orElse(false);
    }

    /** Whether its field is part of a composite type. */
    boolean isInComposite() {
        return field.model().isComposite();
    }

    /** Whether it is given a name for the database. */
    boolean isNamed() {
        return Arguments.text(attribute, "map").isPresent();
    }

    /** An error about the attribute. */
    void report(String message, String hint, Diagnostics diagnostics) {
        diagnostics.error(attribute.span(), Wording.of(attribute, message), hint);
    }
}
