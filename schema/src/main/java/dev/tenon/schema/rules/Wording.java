package dev.tenon.schema.rules;

import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.tree.AttributeNode;

/** The beginnings that messages share. */
public final class Wording {
    private Wording() {}

    /** About an attribute. */
    public static String of(AttributeNode attribute, String message) {
        return "Error parsing attribute \"" + attribute.title() + "\": " + message;
    }

    /** About a relation, whether or not its attribute is written. */
    public static String ofRelation(String message) {
        return "Error parsing attribute \"@relation\": " + message;
    }

    /** About a model. */
    public static String of(ModelDraft model, String message) {
        return "Error validating model \"" + model.name() + "\": " + message;
    }

    /** About a field. */
    public static String of(FieldDraft field, String message) {
        return "Error validating field `" + field.name() + "` in model `"
                + field.model().name() + "`: " + message;
    }

    /** About anything else. */
    public static String plain(String message) {
        return "Error validating: " + message;
    }
}
