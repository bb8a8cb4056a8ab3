package dev.tenon.schema.rules.names;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.ConfigurationBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The type of a field is a scalar, an enum or a model. */
public final class KnownTypes implements Rule {
    /** What Java and SQL call the built-in types. */
    private static final Map<String, String> SIBLINGS = Map.ofEntries(
            Map.entry("integer", "Int"),
            Map.entry("long", "BigInt"),
            Map.entry("double", "Float"),
            Map.entry("real", "Float"),
            Map.entry("number", "Decimal"),
            Map.entry("numeric", "Decimal"),
            Map.entry("bigdecimal", "Decimal"),
            Map.entry("text", "String"),
            Map.entry("varchar", "String"),
            Map.entry("uuid", "String"),
            Map.entry("bool", "Boolean"),
            Map.entry("date", "DateTime"),
            Map.entry("timestamp", "DateTime"),
            Map.entry("instant", "DateTime"),
            Map.entry("blob", "Bytes"));

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        List<String> known = new ArrayList<>();
        for (Block block : draft.tree().blocks()) {
            if (!(block instanceof ConfigurationBlock)) {
                known.add(block.name().text());
            }
        }
        for (ScalarType scalar : ScalarType.values()) {
            known.add(scalar.keyword());
        }
        Map<String, String> meant = new HashMap<>();
        known.forEach(name -> meant.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        Stream.concat(draft.fields(), draft.composites().stream().flatMap(composite -> composite.fields().stream()))
                .filter(field -> field.kind() instanceof FieldKind.Unknown)
                .forEach(field -> report(field, known, meant, diagnostics));
    }

    /** The type that a word is meant as: a built-in one in any case, or one of the file in small letters. */
    private static @Nullable String otherCase(String word, Map<String, String> meant) {
        String small = word.toLowerCase(Locale.ROOT);
        String type = meant.get(small);
        boolean close =
                type != null && (word.equals(small) || ScalarType.of(type).isPresent());
        return close ? type : null;
    }

    private static void report(
            FieldDraft field, List<String> known, Map<String, String> meant, Diagnostics diagnostics) {
        String sibling = SIBLINGS.get(field.typeName().toLowerCase(Locale.ROOT));
        String message = "Type \"" + field.typeName()
                + "\" is neither a built-in type, nor refers to another model, composite type, or enum.";
        String otherCase = field.model().isComposite() ? null : otherCase(field.typeName(), meant);
        if (otherCase != null) {
            diagnostics.error(field.node().type().name().span(), message + " Did you mean \"" + otherCase + "\"?");
            return;
        }
        diagnostics.error(
                field.node().type().name().span(),
                message,
                sibling != null
                        ? "Did you mean `" + sibling + "`?"
                        : diagnostics.hint(
                                field.typeName(),
                                () -> known,
                                "The built-in types are String, Boolean, Int, BigInt, Float, Decimal, DateTime, Json and "
                                        + "Bytes."));
    }
}
