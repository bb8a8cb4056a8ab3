package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.Literal;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import java.util.Optional;
import java.util.stream.Stream;

/** What picks the records of an index is {@code raw("…")} or fields of the model with values of their types. */
public final class IndexConditions implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!PartialIndexes.areOn(draft)) {
            return;
        }
        draft.keys()
                .forEach(key -> PartialIndexes.conditions(key)
                        .forEach(condition -> check(key, condition.value(), diagnostics)));
    }

    private static void check(KeyDraft key, Expression condition, Diagnostics diagnostics) {
        if (condition instanceof Expression.Members members && !members.values().isEmpty()) {
            members.values().forEach(member -> check(key, member, diagnostics));
        } else if (!isRaw(condition)) {
            report(
                    key,
                    condition.span(),
                    "The `where` argument must be `raw(\"…\")` or an object with at least one field.",
                    "For example: `where: { deleted: false }`.",
                    diagnostics);
        }
    }

    private static boolean isRaw(Expression condition) {
        return condition instanceof Expression.Call call
                && call.name().text().equals("raw")
                && call.arguments().size() == 1
                && call.arguments().get(0).value() instanceof Expression.Text text
                && !text.value().isBlank();
    }

    private static void check(KeyDraft key, ArgumentNode member, Diagnostics diagnostics) {
        String name = Optional.ofNullable(member.name()).map(Name::text).orElse("");
        Optional<FieldDraft> field = key.model().find(name).filter(FieldDraft::isScalar);
        if (field.isEmpty()) {
            report(
                    key,
                    member.span(),
                    "The `where` argument refers to `" + name + "`, which is no scalar field of the model.",
                    hint(name, key.model(), diagnostics),
                    diagnostics);
            return;
        }
        Expression value = negated(member.value()).orElse(member.value());
        if (!value.source().equals("null") && Literal.read(value, field.get().kind()) instanceof Literal.Wrong wrong) {
            report(
                    key,
                    value.span(),
                    wrong.message(),
                    "Write a value that the field can hold, or `null`.",
                    diagnostics);
        }
    }

    /** The value inside {@code { not: … }}. */
    private static Optional<Expression> negated(Expression value) {
        return value instanceof Expression.Members members
                        && members.values().size() == 1
                        && members.values().get(0).isNamed("not")
                ? Optional.of(members.values().get(0).value())
                : Optional.empty();
    }

    private static String hint(String name, ModelDraft model, Diagnostics diagnostics) {
        return diagnostics.hint(
                name, () -> scalars(model).toList(), "Its scalar fields are " + Wording.some(scalars(model)) + ".");
    }

    private static Stream<String> scalars(ModelDraft model) {
        return model.fields().stream().filter(FieldDraft::isScalar).map(FieldDraft::name);
    }

    private static void report(KeyDraft key, Span span, String message, String hint, Diagnostics diagnostics) {
        diagnostics.error(span, Wording.of(key.attribute(), message), hint);
    }
}
