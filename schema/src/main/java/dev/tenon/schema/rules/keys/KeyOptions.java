package dev.tenon.schema.rules.keys;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of a key are ones that the database has. */
public final class KeyOptions implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Optional<Provider> provider = Provider.of(draft);
        if (provider.isPresent()) {
            draft.models().stream()
                    .flatMap(model -> model.keys().stream())
                    .forEach(key -> check(key, provider.get(), diagnostics));
        }
    }

    private static void check(KeyDraft key, Provider provider, Diagnostics diagnostics) {
        if (Arguments.find(key.attribute(), "clustered").isPresent() && !provider.hasClusteredKeys()) {
            report(
                    key,
                    key.attribute().span(),
                    "Defining clustering is not supported in the current connector.",
                    "Take the `clustered` argument away.",
                    diagnostics);
        }
        Arguments.find(key.attribute(), "type")
                .filter(type -> !provider.hasIndexType(type.value().source()))
                .ifPresent(type -> report(
                        key,
                        type.span(),
                        "The given index type is not supported with the current connector",
                        "Take the `type` argument away.",
                        diagnostics));
        List<FieldDraft> shortened = shortened(key);
        if (shortened.isEmpty()) {
            return;
        }
        if (!provider.hasKeyLengths()) {
            String where = key.kind() == KeyDraft.Kind.ID ? "in the primary key" : "in an index definition";
            report(
                    key,
                    key.attribute().span(),
                    "The length argument is not supported " + where + " with the current connector",
                    "Take the `length` argument away.",
                    diagnostics);
        } else if (!shortened.stream().allMatch(KeyOptions::hasLength)) {
            report(
                    key,
                    key.attribute().span(),
                    "The length argument is only allowed with field types `String` or `Bytes`.",
                    "Take the `length` argument away.",
                    diagnostics);
        }
    }

    /** The fields of a key of which only the first characters count. */
    private static List<FieldDraft> shortened(KeyDraft key) {
        if (Arguments.find(key.attribute(), "length").isPresent()) {
            return key.fields();
        }
        return Arguments.find(key.attribute(), "fields").map(ArgumentNode::value).stream()
                .flatMap(value ->
                        value instanceof Expression.Items items ? items.values().stream() : Stream.<Expression>empty())
                .flatMap(value -> value instanceof Expression.Call call ? Stream.of(call) : Stream.empty())
                .filter(call -> call.arguments().stream().anyMatch(option -> option.isNamed("length")))
                .flatMap(call -> key.model().find(call.name().text()).stream())
                .toList();
    }

    private static boolean hasLength(FieldDraft field) {
        return field.is(ScalarType.STRING) || field.is(ScalarType.BYTES);
    }

    private static void report(KeyDraft key, Span span, String message, String hint, Diagnostics diagnostics) {
        diagnostics.error(span, Wording.of(key.attribute(), message), hint);
    }
}
