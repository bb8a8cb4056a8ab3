package dev.tenon.schema.draft;

import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An id, a unique criterion or an index, on a field or on the block.
 *
 * @param kind which of them
 * @param model the model
 * @param field the field that carries it, unless it is of the block
 * @param attribute the attribute
 * @param fieldNames the fields it names, in order, whether or not the model has them
 */
public record KeyDraft(
        Kind kind, ModelDraft model, @Nullable FieldDraft field, AttributeNode attribute, List<Name> fieldNames) {

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

    private static final Map<String, Kind> KINDS =
            Map.of("id", Kind.ID, "unique", Kind.UNIQUE, "index", Kind.INDEX, "fulltext", Kind.FULLTEXT);

    public KeyDraft {
        fieldNames = List.copyOf(fieldNames);
    }

    static List<KeyDraft> of(ModelDraft model) {
        List<KeyDraft> keys = new ArrayList<>();
        for (FieldDraft field : model.fields()) {
            if (field.kind() instanceof FieldKind.Unknown) {
                continue;
            }
            for (String name : List.of("id", "unique")) {
                field.attribute(name)
                        .ifPresent(attribute -> keys.add(new KeyDraft(
                                Objects.requireNonNull(KINDS.get(name)),
                                model,
                                field,
                                attribute,
                                List.of(field.node().name()))));
            }
        }
        boolean severalIds = model.attributes("id").count() > 1;
        for (AttributeNode attribute : model.block().attributes()) {
            Kind kind = KINDS.get(attribute.name().text());
            boolean twice = kind == Kind.ID && severalIds;
            if (kind != null && !twice && !attribute.isBroken()) {
                keys.add(new KeyDraft(kind, model, null, attribute, Arguments.fieldNames(attribute, "fields")));
            }
        }
        keys.sort(Comparator.comparingInt(key -> key.attribute().span().start()));
        return List.copyOf(keys);
    }

    /** A key is the same as itself alone: its parts need not be looked at. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Whether it names one record. */
    public boolean isUnique() {
        return kind == Kind.ID || kind == Kind.UNIQUE;
    }

    /** Whether it is about some records alone, those that its {@code where:} argument picks. */
    public boolean isPartial() {
        return attribute.arguments().stream().anyMatch(argument -> argument.isNamed("where"));
    }

    /** The fields of the model that it names, in order. */
    public List<FieldDraft> fields() {
        return fieldNames.stream()
                .flatMap(name -> model.find(name.text()).stream())
                .toList();
    }

    /** What the client calls it: {@code name:}, or the names of its fields joined by underscores. */
    public String clientName() {
        return givenName()
                .orElseGet(() -> joined(fieldNames.stream().map(Name::text).toList()));
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
        return givenDatabaseName().orElseGet(this::defaultDatabaseName);
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
        return fieldNames.stream().map(this::column).toList();
    }

    private String column(Name name) {
        return joined(
                model.follow(name.text()).stream().map(FieldDraft::columnName).toList());
    }

    private static String joined(List<String> names) {
        return names.stream().collect(Collectors.joining("_"));
    }
}
