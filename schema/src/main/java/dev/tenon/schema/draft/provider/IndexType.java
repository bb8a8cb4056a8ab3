package dev.tenon.schema.draft.provider;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.Provider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of index. */
public enum IndexType {
    BTREE("BTree", EnumSet.allOf(ScalarType.class)),
    HASH("Hash", EnumSet.allOf(ScalarType.class)),
    GIST("Gist", EnumSet.of(ScalarType.STRING)),
    GIN("Gin", EnumSet.of(ScalarType.JSON)),
    SPGIST("SpGist", EnumSet.of(ScalarType.STRING)),
    BRIN("Brin", EnumSet.complementOf(EnumSet.of(ScalarType.JSON, ScalarType.BOOLEAN)));

    private final String word;
    private final Set<ScalarType> scalars;

    IndexType(String word, Set<ScalarType> scalars) {
        this.word = word;
        this.scalars = scalars;
    }

    /** The kind that goes by this name in a schema file. */
    public static Optional<IndexType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** The names of all kinds. */
    public static List<String> words() {
        return Arrays.stream(values()).map(IndexType::word).toList();
    }

    /** The kinds that the database of a file has. */
    public static List<IndexType> in(Draft draft) {
        Optional<Provider> provider = Provider.of(draft);
        if (provider.equals(Optional.of(Provider.POSTGRESQL))) {
            return List.of(values());
        }
        return provider.equals(Optional.of(Provider.COCKROACHDB)) ? List.of(BTREE, GIN) : List.of(BTREE);
    }

    /** Its name in a schema file. */
    public String word() {
        return word;
    }

    /** Whether any field can be in such an index without a word about how. */
    public boolean isGeneral() {
        return this == BTREE || this == HASH;
    }

    /** Whether a field without a native type can be in such an index. */
    public boolean takes(FieldDraft field) {
        return isGeneral()
                || field.kind() instanceof FieldKind.Unsupported
                || (this == GIN && field.isList())
                || scalars.stream().anyMatch(field::is);
    }

    /** Whether a field of this native type can be in such an index without an operator class. */
    public boolean takes(NativeType type) {
        return isGeneral() || defaults().anyMatch(operators -> operators.takes(type));
    }

    /** The operator classes among which one is always taken where none is written. */
    private Stream<OperatorClass> defaults() {
        return OperatorClasses.ALL.stream().filter(operators -> this != GIST && operators.isOf(this));
    }
}
