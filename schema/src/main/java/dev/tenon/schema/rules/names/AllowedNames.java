package dev.tenon.schema.rules.names;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.ModelBlock;
import dev.tenon.schema.tree.Name;
import java.util.Arrays;

/** Names are words that a generated client can use, and no block is called like a built-in type. */
public final class AllowedNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (Block block : draft.tree().blocks()) {
            if (block instanceof ModelBlock model) {
                checkType(model.name(), diagnostics);
                check(model.name(), "Model", diagnostics);
                model.fields().forEach(field -> check(field.name(), "Field", diagnostics));
            } else if (block instanceof EnumBlock values) {
                checkType(values.name(), diagnostics);
                check(values.name(), "Enum", diagnostics);
                values.values().forEach(value -> check(value.name(), "Enum Value", diagnostics));
            } else if (block instanceof ConfigurationBlock configuration) {
                boolean datasource = configuration.kind() == ConfigurationBlock.Kind.DATASOURCE;
                check(configuration.name(), datasource ? "Datasource" : "Generator", diagnostics);
            }
        }
    }

    private static void checkType(Name name, Diagnostics diagnostics) {
        boolean reserved = name.text().equals("Unsupported")
                || Arrays.stream(ScalarType.values())
                        .anyMatch(scalar -> scalar.keyword().equals(name.text()));
        if (reserved) {
            diagnostics.error(
                    name.span(),
                    "\"" + name.text() + "\" is a reserved scalar type name and cannot be used.",
                    "Give it another name and keep its table's with `@@map(\"" + name.text() + "\")`.");
        }
    }

    private static void check(Name name, String kind, Diagnostics diagnostics) {
        if (name.text().indexOf('-') >= 0) {
            diagnostics.error(
                    name.span(),
                    Wording.plain("The character `-` is not allowed in " + kind + " names."),
                    "Use `_`, or keep the name in the database with `@map`.");
        } else if (Character.isDigit(name.text().charAt(0))) {
            String article = kind.equals("Enum") || kind.equals("Enum Value") ? "an " : "a ";
            diagnostics.error(
                    name.span(),
                    Wording.plain("The name of " + article + spoken(kind) + " must not start with a number."),
                    "Put a letter first, and keep the name in the database with `@map`.");
        } else if (name.text().charAt(0) == '_') {
            diagnostics.error(
                    name.span(),
                    Wording.plain("The name of a " + kind + " must start with a letter."),
                    "Put a letter first, and keep the name in the database with `@map`.");
        }
    }

    private static String spoken(String kind) {
        return kind.equals("Field") ? "field" : kind;
    }
}
