package dev.tenon.schema.draft;

import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An id, a unique criterion or an index, on a field or on the block; the same as itself alone. Immutable. */
public final class KeyDraft {
    private final Kind kind;
    private final ModelDraft model;
    private final @Nullable FieldDraft field;
    private final AttributeNode attribute;
    private final List<Name> fieldNames;
    private final List<FieldDraft> fields;
    private final List<KeyFieldDraft> parts;
    private @Nullable String databaseName;

    /** What a key is for. */
    public enum Kind {
        ID("id"),
        UNIQUE("unique index"),
        INDEX("index"),
        FULLTEXT("index");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What it is called in a sentence. */
        public String words() {
            return words;
        }
    }

    private static final Map<String, Kind> OF_BLOCKS =
            Map.of("id", Kind.ID, "unique", Kind.UNIQUE, "index", Kind.INDEX, "fulltext", Kind.FULLTEXT);

    /** A key of a field. */
    private KeyDraft(Kind kind, FieldDraft field, AttributeNode attribute) {
        this.kind = kind;
        this.model = field.model();
        this.field = field;
        this.attribute = attribute;
        this.fieldNames = List.of(field.node().name());
        this.parts = List.of(KeyFieldDraft.of(field, attribute));
        this.fields = model.findAll(fieldNames);
    }

    /** A key of a block. */
    private KeyDraft(Kind kind, ModelDraft model, AttributeNode attribute) {
        this.kind = kind;
        this.model = model;
        this.field = null;
        this.attribute = attribute;
        this.fieldNames = Arguments.fieldNames(attribute, "fields");
        this.parts = KeyFieldDraft.of(model, attribute);
        this.fields = model.findAll(fieldNames);
    }

    static List<KeyDraft> of(ModelDraft model) {
        List<KeyDraft> keys = new ArrayList<>();
        for (FieldDraft field : model.fields()) {
            if (field.kind() instanceof FieldKind.Unknown) {
                continue;
            }
            field.attribute("id").ifPresent(attribute -> keys.add(new KeyDraft(Kind.ID, field, attribute)));
            field.attribute("unique").ifPresent(attribute -> keys.add(new KeyDraft(Kind.UNIQUE, field, attribute)));
        }
        boolean severalIds = model.attributes("id").size() > 1;
        for (AttributeNode attribute : model.block().attributes()) {
            Kind kind = OF_BLOCKS.get(attribute.name().text());
            boolean twice = kind == Kind.ID && severalIds;
            if (kind != null && !twice && !attribute.isBroken()) {
                keys.add(new KeyDraft(kind, model, attribute));
            }
        }
        keys.sort(Comparator.comparingInt(key -> key.attribute().span().start()));
        return List.copyOf(keys);
    }

    /** What it is for. */
    public Kind kind() {
        return kind;
    }

    /** The model that has it. */
    public ModelDraft model() {
        return model;
    }

    /** The field that carries it, unless it is of the block. */
    public @Nullable FieldDraft field() {
        return field;
    }

    /** The attribute. */
    public AttributeNode attribute() {
        return attribute;
    }

    /** The fields it names, in order, whether or not the model has them. */
    public List<Name> fieldNames() {
        return fieldNames;
    }

    /** The fields of the model that it names, in order. */
    public List<FieldDraft> fields() {
        return fields;
    }

    /** What it is over, in order, with the options that each carries. */
    public List<KeyFieldDraft> parts() {
        return parts;
    }

    /** Whether it names one record. */
    public boolean isUnique() {
        return kind == Kind.ID || kind == Kind.UNIQUE;
    }

    /** Whether it is about some records alone, those that its {@code where:} argument picks. */
    public boolean isPartial() {
        for (ArgumentNode argument : attribute.arguments()) {
            if (argument.isNamed("where")) {
                return true;
            }
        }
        return false;
    }

    /** What the client calls it: {@code name:}, or the names of its fields, those on paths too, joined by underscores. */
    public String clientName() {
        return givenName().orElseGet(() -> joined(fieldNames, Name::text).replace('.', '_'));
    }

    /** Its {@code name:} argument; an index takes that for the name in the database. */
    public Optional<String> givenName() {
        return field != null || !isUnique() ? Optional.empty() : Arguments.text(attribute, "name");
    }

    /** Its {@code map:} argument. */
    public Optional<String> givenDatabaseName() {
        Optional<String> map = Arguments.text(attribute, "map");
        return map.isPresent() || isUnique() ? map : Arguments.text(attribute, "name");
    }

    /** Its name in the database: the given one, or the default one. */
    public String databaseName() {
        String name = databaseName;
        if (name == null) {
            name = givenDatabaseName().orElseGet(this::defaultDatabaseName);
            databaseName = name;
        }
        return name;
    }

    /** Its name in the database if the schema gives none: the table and the columns with an ending for the kind. */
    public String defaultDatabaseName() {
        return switch (kind) {
            case ID -> model.names().primaryKey(model.tableName());
            case UNIQUE -> model.names().uniqueIndex(model.tableName(), columns());
            case INDEX, FULLTEXT -> model.names().index(model.tableName(), columns());
        };
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(fieldNames.size());
        fieldNames.forEach(name -> columns.add(column(name)));
        return columns;
    }

    private String column(Name name) {
        return joined(model.follow(name.text()), FieldDraft::columnName);
    }

    private static <T> String joined(List<T> parts, Function<T, String> name) {
        if (parts.size() == 1) {
            return name.apply(parts.get(0));
        }
        StringJoiner joined = new StringJoiner("_");
        parts.forEach(part -> joined.add(name.apply(part)));
        return joined.toString();
    }
}
