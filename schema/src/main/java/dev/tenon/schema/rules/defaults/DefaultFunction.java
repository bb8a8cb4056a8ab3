package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The functions that make a default, with the types they make. */
enum DefaultFunction {
    AUTOINCREMENT("autoincrement", Set.of(ScalarType.INT, ScalarType.BIG_INT)),
    NOW("now", Set.of(ScalarType.DATE_TIME)),
    UUID("uuid", Set.of(ScalarType.STRING)),
    CUID("cuid", Set.of(ScalarType.STRING)),
    ULID("ulid", Set.of(ScalarType.STRING)),
    NANOID("nanoid", Set.of(ScalarType.STRING)),
    DBGENERATED("dbgenerated", Set.of(ScalarType.values())),
    AUTO("auto", Set.of(ScalarType.values()));

    private final String word;
    private final Set<ScalarType> types;

    DefaultFunction(String word, Set<ScalarType> types) {
        this.word = word;
        this.types = types;
    }

    /** The function that goes by this name. */
    static Optional<DefaultFunction> of(String name) {
        return Arrays.stream(values())
                .filter(function -> function.word.equals(name))
                .findFirst();
    }

    /** The names of all functions. */
    static List<String> words() {
        return Arrays.stream(values()).map(function -> function.word).toList();
    }

    /** Its name. */
    String word() {
        return word;
    }

    /** The types it makes. */
    Set<ScalarType> types() {
        return types;
    }

    /** Whether a field of a composite type may have it as its default. */
    boolean isInComposites() {
        return this != AUTOINCREMENT && this != AUTO && this != NANOID;
    }

    /** Whether it makes values of a field's type. */
    boolean makes(FieldDraft field) {
        return this == DBGENERATED
                || (field.kind() instanceof FieldKind.Scalar scalar && types.contains(scalar.type()));
    }
}
