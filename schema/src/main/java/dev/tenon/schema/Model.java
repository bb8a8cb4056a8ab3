package dev.tenon.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code model} or {@code view} block.
 *
 * @param name its name in the schema
 * @param kind which of the two
 * @param table its table's name ({@code @@map})
 * @param namespace the part of the database that its table is in ({@code @@schema}); null for the connection's own
 * @param fields all fields, in order of place
 * @param hidden the columns that a client does not know, where the others are what it knows; else none
 * @param primaryKey its {@code @id} or {@code @@id}, if it has one
 * @param uniqueKeys its {@code @unique} and {@code @@unique} criteria, in order of place
 * @param indexes its {@code @@index} and {@code @@fulltext} blocks, in order of place
 * @param shardKey the fields of its {@code @shardKey} or {@code @@shardKey}, in order
 * @param ignored whether it carries {@code @@ignore}: the table exists, a client does not know it
 * @param documentation its {@code ///} lines
 */
public record Model(
        String name,
        Kind kind,
        Identifier table,
        @Nullable Identifier namespace,
        List<Field> fields,
        List<ScalarField> hidden,
        @Nullable UniqueKey primaryKey,
        List<UniqueKey> uniqueKeys,
        List<Index> indexes,
        List<ScalarField> shardKey,
        boolean ignored,
        @Nullable String documentation) {
    public Model {
        fields = List.copyOf(fields);
        hidden = List.copyOf(hidden);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        shardKey = List.copyOf(shardKey);
    }

    /** What holds the records. */
    public enum Kind {
        /** A table. */
        MODEL("model"),
        /** A view: read only. */
        VIEW("view");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /** The word for it in a schema file. */
        public String keyword() {
            return keyword;
        }
    }

    /** Whether it is a view: read only, and perhaps without a unique criterion. */
    public boolean isView() {
        return kind == Kind.VIEW;
    }

    /** The field that counts the updates of a record ({@code /// @version}), if there is one. */
    public Optional<ScalarField> version() {
        return scalarFields().stream().filter(ScalarField::version).findFirst();
    }

    /** What keeps a client from making records, if anything does. */
    public Optional<Obstacle> obstacle() {
        return columns()
                .filter(field -> field.mustBeGiven() && !field.isVisible())
                .findFirst()
                .map(field -> new Obstacle(name, field));
    }

    /** All of its fields that are columns, hidden ones too. */
    public Stream<ScalarField> columns() {
        return Stream.concat(scalarFields().stream(), hidden.stream());
    }

    /** The fields that are columns of its table, in order of place. */
    public List<ScalarField> scalarFields() {
        return fields.stream()
                .filter(ScalarField.class::isInstance)
                .map(ScalarField.class::cast)
                .toList();
    }

    /** The fields that are relations, in order of place. */
    public List<RelationField> relationFields() {
        return fields.stream()
                .filter(RelationField.class::isInstance)
                .map(RelationField.class::cast)
                .toList();
    }

    /** The field of this name, if there is one. */
    public Optional<Field> find(String field) {
        return fields.stream().filter(f -> f.name().equals(field)).findFirst();
    }

    /**
     * The scalar field of this name.
     *
     * @throws dev.tenon.error.InvalidArgumentException if there is none
     */
    public ScalarField scalarField(String field) {
        return find(field)
                .filter(ScalarField.class::isInstance)
                .map(ScalarField.class::cast)
                .orElseThrow(() -> UnknownName.of(
                        "`" + name + "` has no scalar field",
                        field,
                        scalarFields().stream().map(ScalarField::name)));
    }

    /**
     * The relation field of this name.
     *
     * @throws dev.tenon.error.InvalidArgumentException if there is none
     */
    public RelationField relationField(String field) {
        return find(field)
                .filter(RelationField.class::isInstance)
                .map(RelationField.class::cast)
                .orElseThrow(() -> UnknownName.of(
                        "`" + name + "` has no relation",
                        field,
                        relationFields().stream().map(RelationField::name)));
    }

    /** Every way to name one record: the primary key first, then the unique criteria that hold for all records. */
    public List<UniqueKey> uniqueCriteria() {
        List<UniqueKey> keys = new ArrayList<>();
        if (primaryKey != null) {
            keys.add(primaryKey);
        }
        uniqueKeys.stream().filter(key -> key.condition() == null).forEach(keys::add);
        return List.copyOf(keys);
    }

    /** The fields that identify a record: the primary key's, or else the first unique criterion's with none optional. */
    public List<ScalarField> identity() {
        return uniqueCriteria().stream()
                .filter(key -> key.fields().stream().noneMatch(ScalarField::isOptional))
                .findFirst()
                .map(UniqueKey::fields)
                .orElseThrow(() -> new IllegalStateException("Model `" + name + "` has no unique criterion."));
    }
}
