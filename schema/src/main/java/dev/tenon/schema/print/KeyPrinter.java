package dev.tenon.schema.print;

import dev.tenon.schema.Index;
import dev.tenon.schema.IndexCondition;
import dev.tenon.schema.KeyPart;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import dev.tenon.schema.draft.DefaultNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the keys and indexes of one model: those over one field at the field where that keeps their order. */
final class KeyPrinter {
    private final Model model;
    private final DefaultNames names;
    private final Map<String, String> ofFields = new HashMap<>();
    private final List<String> ofBlock = new ArrayList<>();

    KeyPrinter(Model model, DefaultNames names) {
        this.model = model;
        this.names = names;
        UniqueKey id = model.primaryKey();
        if (id != null) {
            addId(id);
        }
        addUniques();
        model.indexes().forEach(this::addIndex);
    }

    /** The attributes of a field that make it a key. */
    String ofField(ScalarField field) {
        return ofFields.getOrDefault(field.name(), "");
    }

    /** The lines of the block with keys and indexes. */
    List<String> ofBlock() {
        return ofBlock;
    }

    private void addId(UniqueKey id) {
        add("id", id, names.primaryKey(model.table().name()), fitsField(id));
    }

    private void addUniques() {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < model.fields().size(); place++) {
            places.put(model.fields().get(place).name(), place);
        }
        int before = -1;
        boolean atFields = true;
        for (UniqueKey key : model.uniqueKeys()) {
            int place = places.getOrDefault(key.parts().get(0).field().name(), -1);
            atFields = atFields && fitsField(key) && place > before;
            before = place;
            add("unique", key, names.uniqueIndex(model.table().name(), columns(key.parts())), atFields);
        }
    }

    private static boolean fitsField(UniqueKey key) {
        KeyPart first = key.parts().get(0);
        return !key.isCompound()
                && first.path().isEmpty()
                && first.operators() == null
                && key.name().equals(key.defaultName());
    }

    private void add(String word, UniqueKey key, String defaultConstraint, boolean atField) {
        List<String> arguments = new ArrayList<>();
        KeyPart first = key.parts().get(0);
        if (atField) {
            arguments.addAll(options(first));
        } else {
            arguments.add(parts(key.parts()));
        }
        if (!key.name().equals(key.defaultName())) {
            arguments.add("name: " + ValueText.quoted(key.name()));
        }
        addMap(key.constraint().name(), defaultConstraint, arguments);
        addClustered(key.clustered(), arguments);
        addCondition(key.condition(), arguments);
        if (atField) {
            String list = arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
            ofFields.merge(first.field().name(), " @" + word + list, String::concat);
        } else {
            ofBlock.add("@@" + word + "(" + String.join(", ", arguments) + ")");
        }
    }

    private void addIndex(Index index) {
        List<String> arguments = new ArrayList<>(List.of(parts(index.parts())));
        addMap(index.name().name(), names.index(model.table().name(), columns(index.parts())), arguments);
        Index.Type type = index.type();
        if (type != null) {
            arguments.add("type: " + type.keyword());
        }
        addClustered(index.clustered(), arguments);
        addCondition(index.condition(), arguments);
        String word = index.kind() == Index.Kind.FULLTEXT ? "@@fulltext(" : "@@index(";
        ofBlock.add(word + String.join(", ", arguments) + ")");
    }

    private static List<String> columns(List<KeyPart> parts) {
        return parts.stream().map(part -> part.field().column().name()).toList();
    }

    private static String parts(List<KeyPart> parts) {
        return parts.stream().map(KeyPrinter::part).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String part(KeyPart part) {
        List<String> options = new ArrayList<>(options(part));
        KeyPart.Operators operators = part.operators();
        if (operators != null) {
            options.add(
                    "ops: " + (operators.raw() ? "raw(" + ValueText.quoted(operators.name()) + ")" : operators.name()));
        }
        String name = String.join(".", joined(part));
        return options.isEmpty() ? name : name + "(" + String.join(", ", options) + ")";
    }

    private static List<String> joined(KeyPart part) {
        List<String> names = new ArrayList<>(List.of(part.field().name()));
        names.addAll(part.path());
        return names;
    }

    private static List<String> options(KeyPart part) {
        List<String> options = new ArrayList<>();
        Integer length = part.length();
        if (length != null) {
            options.add("length: " + length);
        }
        if (part.descending()) {
            options.add("sort: Desc");
        }
        return options;
    }

    private static void addMap(String name, String defaultName, List<String> arguments) {
        if (!name.equals(defaultName)) {
            arguments.add("map: " + ValueText.quoted(name));
        }
    }

    private static void addClustered(@Nullable Boolean clustered, List<String> arguments) {
        if (clustered != null) {
            arguments.add("clustered: " + clustered);
        }
    }

    private static void addCondition(@Nullable IndexCondition condition, List<String> arguments) {
        if (condition instanceof IndexCondition.Raw raw) {
            arguments.add("where: raw(" + ValueText.quoted(raw.sql()) + ")");
        } else if (condition instanceof IndexCondition.Fields fields) {
            arguments.add("where: "
                    + fields.comparisons().stream()
                            .map(KeyPrinter::comparison)
                            .collect(Collectors.joining(", ", "{ ", " }")));
        }
    }

    private static String comparison(IndexCondition.Comparison comparison) {
        Object value = comparison.value();
        String text = value == null
                ? "null"
                : ValueText.literal(value, comparison.field().type());
        return comparison.field().name() + ": " + (comparison.negated() ? "{ not: " + text + " }" : text);
    }
}
