package dev.tenon.schema.format;

import dev.tenon.schema.Arity;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import java.util.Locale;
import java.util.Optional;

/**
 * A field of a foreign key that the model has or ought to have.
 *
 * @param name its name
 * @param arity how many values it holds
 * @param referenced the field that it refers to
 */
record ForeignKeyField(String name, Arity arity, FieldDraft referenced) {

    static ForeignKeyField of(ForeignKeyRelation relation, FieldDraft referenced) {
        String name = lower(relation.referenced().name()) + upper(referenced.name());
        FieldDraft forward = relation.forward();
        Arity otherwise = forward == null ? Arity.OPTIONAL : forward.arity();
        Arity arity = relation.referencing()
                .find(name)
                .filter(field -> !field.isRelation())
                .map(FieldDraft::arity)
                .orElse(otherwise);
        return new ForeignKeyField(name, arity, referenced);
    }

    /** Its type, unless that is none that every file has. */
    Optional<ScalarType> type() {
        return referenced.kind() instanceof FieldKind.Scalar scalar ? Optional.of(scalar.type()) : Optional.empty();
    }

    /** The marks that an arity has behind a type. */
    static String marks(Arity arity) {
        return switch (arity) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
    }

    private static String lower(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toLowerCase(Locale.ROOT) + name.substring(first);
    }

    private static String upper(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }
}
