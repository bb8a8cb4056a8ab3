package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A default of a scalar field as written.
 *
 * @param field the field
 * @param attribute its {@code @default}
 * @param value the attribute's argument
 */
record WrittenDefault(FieldDraft field, AttributeNode attribute, Expression value) {

    /** Every default of a scalar field of a file, in order of place. */
    static List<WrittenDefault> of(Draft draft) {
        return draft.fields()
                .filter(FieldDraft::isScalar)
                .flatMap(field -> of(field).stream())
                .toList();
    }

    private static Optional<WrittenDefault> of(FieldDraft field) {
        return field.attribute("default")
                .flatMap(attribute -> Arguments.find(attribute, "value")
                        .map(argument -> new WrittenDefault(field, attribute, argument.value())));
    }

    /** The default if it is a call of a function. */
    Optional<Expression.Call> call() {
        return value instanceof Expression.Call call ? Optional.of(call) : Optional.empty();
    }

    /** Whether it is a call of this function. */
    boolean calls(String function) {
        return call().map(call -> call.name().text().equals(function)).orElse(false);
    }
}
