package dev.tenon.schema.draft.provider;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.Provider;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which native types cannot be in keys.
 *
 * @param barred the types, as they are written
 * @param inIds whether they are barred from ids also
 * @param barredFromIds the scalar type that no id has, if there is one
 * @param cure how to have such a key nevertheless
 * @param atField whether the field is to blame rather than the key
 */
public record KeyTypes(
        Set<String> barred, boolean inIds, @Nullable ScalarType barredFromIds, String cure, boolean atField) {
    private static final KeyTypes NONE = new KeyTypes(Set.of(), false, null, "", false);
    private static final KeyTypes POSTGRESQL = new KeyTypes(Set.of("Xml"), false, null, "", true);
    private static final KeyTypes MYSQL = new KeyTypes(
            Set.of("Text", "LongText", "MediumText", "TinyText", "Blob", "TinyBlob", "MediumBlob", "LongBlob"),
            true,
            null,
            " Please use the `length` argument to the field in the index definition to allow this.",
            false);
    private static final KeyTypes SQLSERVER = new KeyTypes(
            Set.of("Text", "NText", "Image", "Xml", "VarBinary(Max)", "VarChar(Max)", "NVarChar(Max)"),
            true,
            ScalarType.BYTES,
            "",
            false);

    public KeyTypes {
        barred = Set.copyOf(barred);
    }

    /** Those of the database of a file. */
    public static KeyTypes of(Draft draft) {
        return Provider.of(draft).map(KeyTypes::of).orElse(NONE);
    }

    private static KeyTypes of(Provider provider) {
        return switch (provider) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL -> MYSQL;
            case SQLSERVER -> SQLSERVER;
            case SQLITE, COCKROACHDB, MONGODB -> NONE;
        };
    }

    /** Whether this type cannot be in a key. */
    public boolean bars(Optional<NativeType> type) {
        return type.filter(known -> barred.contains(known.printed())).isPresent();
    }
}
