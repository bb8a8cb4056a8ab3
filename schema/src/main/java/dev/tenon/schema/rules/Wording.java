package dev.tenon.schema.rules;

import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.tree.AttributeNode;
import java.util.List;
import java.util.stream.Collectors;

/** The beginnings that messages share. */
public final class Wording {
    private Wording() {}

    /** About an attribute. */
    public static String of(AttributeNode attribute, String message) {
        return "Error parsing attribute \"" + attribute.title() + "\": " + message;
    }

    /** About an attribute as far as it is looked at by itself: with one at sign, on blocks also. */
    public static String inAttribute(AttributeNode attribute, String message) {
        return "Error parsing attribute \"@" + attribute.name().text() + "\": " + message;
    }

    /** About a relation, whether or not its attribute is written. */
    public static String ofRelation(String message) {
        return "Error parsing attribute \"@relation\": " + message;
    }

    /** About a model. */
    public static String of(ModelDraft model, String message) {
        return "Error validating " + model.words() + " \"" + model.name() + "\": " + message;
    }

    /** About a field. */
    public static String of(FieldDraft field, String message) {
        return "Error validating field `" + field.name() + "` in "
                + field.model().words() + " `" + field.model().name() + "`: " + message;
    }

    /** Fields by their names. */
    public static String fields(List<String> names) {
        return names.stream()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ", names.size() == 1 ? "field " : "fields ", ""));
    }

    /** About anything else. */
    public static String plain(String message) {
        return "Error validating: " + message;
    }
}
