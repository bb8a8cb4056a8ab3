package dev.tenon.schema.rules;

import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.tree.AttributeNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The beginnings that messages share. */
public final class Wording {
    /** How many names a sentence lists: nobody reads more, and a file may have very many. */
    private static final int SHOWN = 50;

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

    /** About a model or a view as far as they are alike. */
    public static String ofModel(ModelDraft model, String message) {
        return "Error validating model \"" + model.name() + "\": " + message;
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

    /** Names in a row; of very many, the first. */
    public static String some(Stream<String> names) {
        List<String> first = names.limit(SHOWN + 1L).toList();
        return first.size() <= SHOWN
                ? String.join(", ", first)
                : String.join(", ", first.subList(0, SHOWN)) + " and others";
    }

    /** About anything else. */
    public static String plain(String message) {
        return "Error validating: " + message;
    }
}
