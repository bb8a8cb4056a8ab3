package dev.tenon.schema.rules.natives;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.KeyFieldDraft;
import dev.tenon.schema.draft.NativeAttribute;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.provider.KeyTypes;
import dev.tenon.schema.draft.provider.NativeType;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.rules.Rule;
import java.util.Optional;

/** Ids, unique criteria and indexes are over types that the database can compare. */
public final class NativeTypeInKey implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        KeyTypes keyTypes = KeyTypes.of(draft);
        NativeTypes types = NativeTypes.of(draft);
        String database = Provider.of(draft).map(Provider::title).orElse("");
        draft.keysOfTables().forEach(key -> check(key, keyTypes, types, database, diagnostics));
    }

    private static void check(
            KeyDraft key, KeyTypes keyTypes, NativeTypes types, String database, Diagnostics diagnostics) {
        boolean id = key.kind() == KeyDraft.Kind.ID;
        for (KeyFieldDraft part : key.parts()) {
            Optional<FieldDraft> field = part.field();
            Optional<NativeType> type =
                    field.flatMap(found -> NativeAttribute.of(found.node())).flatMap(found -> found.type(types));
            if (keyTypes.bars(type) && !isAllowed(key, part, keyTypes)) {
                Span span = keyTypes.atField() && field.isPresent()
                        ? field.get().span()
                        : key.attribute().span();
                diagnostics.error(
                        span, message(key, type.map(NativeType::printed).orElse(""), database) + keyTypes.cure());
                return;
            }
            if (id && field.filter(found -> isBarredScalar(found, keyTypes)).isPresent()) {
                diagnostics.error(
                        key.attribute().span(),
                        "Invalid model: Using Bytes type is not allowed in the model's id.",
                        "Let the id be of another type; this field can be unique.");
                return;
            }
        }
    }

    private static boolean isAllowed(KeyDraft key, KeyFieldDraft part, KeyTypes keyTypes) {
        if (key.kind() == KeyDraft.Kind.ID && !keyTypes.inIds()) {
            return true;
        }
        boolean cured = part.hasLength() || key.kind() == KeyDraft.Kind.FULLTEXT;
        return !keyTypes.cure().isEmpty() && cured;
    }

    private static boolean isBarredScalar(FieldDraft field, KeyTypes keyTypes) {
        return keyTypes.barredFromIds() != null && field.is(keyTypes.barredFromIds());
    }

    private static String message(KeyDraft key, String type, String database) {
        return switch (key.kind()) {
            case ID ->
                "Native type `" + type + "` of " + database + " cannot be used on a field that is `@id` or `@@id`.";
            case UNIQUE -> "Native type `" + type + "` cannot be unique in " + database + ".";
            case INDEX, FULLTEXT ->
                "You cannot define an index on fields with native type `" + type + "` of " + database + ".";
        };
    }
}
