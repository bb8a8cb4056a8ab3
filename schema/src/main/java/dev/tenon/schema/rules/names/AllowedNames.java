package dev.tenon.schema.rules.names;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.ModelBlock;
import dev.tenon.schema.tree.Name;
import java.util.List;

/** Names are words that a generated client can use, and no block is called like a built-in type. */
public final class AllowedNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (Block block : draft.tree().blocks()) {
            checkType(block.name(), diagnostics);
            if (block instanceof ModelBlock model) {
                checkModel(model, diagnostics);
            } else if (block instanceof EnumBlock values) {
                checkEnum(values, diagnostics);
            }
        }
    }

    private static void checkModel(ModelBlock model, Diagnostics diagnostics) {
        boolean composite = model.kind() == ModelBlock.Kind.TYPE;
        boolean view = model.kind() == ModelBlock.Kind.VIEW;
        String kind = composite ? "Composite type" : view ? "view" : "Model";
        check(model.name(), kind, diagnostics);
        if (composite) {
            return;
        }
        if (ReservedNames.isReserved(model.name().text())) {
            String message =
                    "The " + model.kind().words() + " name `" + model.name().text()
                            + "` is invalid. It is a reserved name. Please change it. Read more at "
                            + "https://pris.ly/d/naming-models";
            diagnostics.error(
                    model.span(),
                    "Error validating model \"" + model.name().text() + "\": " + message,
                    "Give it another name and keep its table's with `@@map(\""
                            + model.name().text() + "\")`.");
        }
        checkAttributes(model.attributes(), diagnostics);
        model.fields().forEach(field -> {
            check(field.name(), view ? "field" : "Field", diagnostics);
            checkAttributes(field.attributes(), diagnostics);
        });
    }

    private static void checkEnum(EnumBlock block, Diagnostics diagnostics) {
        String name = block.name().text();
        check(block.name(), "Enum", diagnostics);
        if (ReservedNames.isReserved(name)) {
            diagnostics.error(
                    block.span(),
                    "Error validating enum `" + name + "`: The enum name `" + name
                            + "` is invalid. It is a reserved name. Please change it. Read more at "
                            + "https://www.prisma.io/docs/reference/tools-and-interfaces/prisma-schema/data-model#naming-enums",
                    "Give it another name.");
        }
        checkAttributes(block.attributes(), diagnostics);
        block.values().forEach(value -> {
            check(value.name(), "Enum Value", diagnostics);
            checkAttributes(value.attributes(), diagnostics);
        });
    }

    private static void checkAttributes(List<AttributeNode> attributes, Diagnostics diagnostics) {
        attributes.forEach(attribute -> check(attribute.name(), "Attribute", diagnostics));
    }

    private static void checkType(Name name, Diagnostics diagnostics) {
        if (ScalarType.of(name.text()).isPresent()) {
            diagnostics.error(
                    name.span(),
                    "\"" + name.text() + "\" is a reserved scalar type name and cannot be used.",
                    "Give it another name and keep its table's with `@@map(\"" + name.text() + "\")`.");
        }
    }

    private static void check(Name name, String kind, Diagnostics diagnostics) {
        if (Character.isDigit(name.text().charAt(0))) {
            diagnostics.error(
                    name.span(),
                    Wording.plain("The name of a " + kind + " must not start with a number."),
                    "Put a letter first, and keep the name in the database with `@map`.");
        } else if (name.text().indexOf('-') >= 0) {
            diagnostics.error(
                    name.span(),
                    Wording.plain("The character `-` is not allowed in " + kind + " names."),
                    "Use `_`, or keep the name in the database with `@map`.");
        }
    }
}
