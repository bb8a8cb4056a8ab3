package dev.tenon.schema.rules.indexes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.KeyFieldDraft;
import dev.tenon.schema.draft.NativeAttribute;
import dev.tenon.schema.draft.provider.IndexType;
import dev.tenon.schema.draft.provider.KeyCapability;
import dev.tenon.schema.draft.provider.NativeType;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.draft.provider.OperatorClass;
import dev.tenon.schema.rules.Rule;
import java.util.List;
import java.util.Optional;

/** The fields of an index are ones that its kind can hold, with operator classes for their types. */
public final class OperatorClassFits implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!KeyCapability.OPERATOR_CLASSES.isIn(draft)) {
            return;
        }
        NativeTypes types = NativeTypes.of(draft);
        Keys.indexes(draft)
                .forEach(key -> key.parts().stream()
                        .filter(field -> !isRaw(field))
                        .forEach(part -> part.field().ifPresent(field -> check(key, part, field, types, diagnostics))));
    }

    private static boolean isRaw(KeyFieldDraft field) {
        return field.option("ops").isPresent() && field.operatorClass().isEmpty();
    }

    private static void check(
            KeyDraft key, KeyFieldDraft part, FieldDraft field, NativeTypes types, Diagnostics diagnostics) {
        IndexType type = Keys.type(key);
        Optional<NativeAttribute> written = NativeAttribute.of(field.node());
        Optional<NativeType> nativeType = written.flatMap(found -> found.type(types));
        Optional<String> unknown = written.map(NativeAttribute::typeName)
                .filter(name -> types.find(name).isEmpty());
        part.operatorClass()
                .flatMap(OperatorClass::of)
                .map(operators -> complaint(type, operators, field, nativeType, unknown))
                .orElseGet(() -> complaint(type, field, nativeType, unknown))
                .ifPresent(complaint -> Keys.report(key, complaint, hint(type, field, nativeType), diagnostics));
    }

    private static Optional<String> complaint(
            IndexType type,
            OperatorClass operators,
            FieldDraft field,
            Optional<NativeType> nativeType,
            Optional<String> unknown) {
        String start = "The given operator class `" + operators.name() + "` ";
        if (!operators.isOf(type)) {
            return Optional.of(start + "is not supported with the `" + type.word() + "` index type.");
        }
        if (operators.name().equals(OperatorClass.OF_LISTS)) {
            return field.isList()
                    ? Optional.empty()
                    : Optional.of(start + "expects the type of field `" + field.name() + "` to be an array.");
        }
        boolean taken = nativeType.filter(operators::takes).isPresent();
        if (nativeType.isPresent() || (unknown.isPresent() && operators.scalar() == null)) {
            String name = nativeType.map(NativeType::name).or(() -> unknown).orElse("");
            return taken
                    ? Optional.empty()
                    : Optional.of(
                            start + "does not support native type `" + name + "` of field `" + field.name() + "`.");
        }
        if (operators.scalar() == null) {
            return Optional.of(start + "expects the field `" + field.name() + "` to define a valid native type.");
        }
        return field.is(operators.scalar())
                ? Optional.empty()
                : Optional.of(start + "points to the field `" + field.name() + "` that is not of "
                        + operators.scalar().keyword() + " type.");
    }

    private static Optional<String> complaint(
            IndexType type, FieldDraft field, Optional<NativeType> nativeType, Optional<String> unknown) {
        if (type == IndexType.GIN && field.isList()) {
            return Optional.empty();
        }
        boolean taken = nativeType.map(type::takes).orElseGet(() -> type.takes(field));
        Optional<String> name = nativeType.map(NativeType::name).or(() -> unknown);
        if (name.isPresent() && !taken) {
            return Optional.of(
                    "The " + type.word() + " index field type `" + name.get() + "` has no default operator class.");
        }
        return taken
                ? Optional.empty()
                : Optional.of("The " + type.word() + " index type does not support the type of the field `"
                        + field.name() + "`.");
    }

    private static String hint(IndexType type, FieldDraft field, Optional<NativeType> nativeType) {
        if (type.isGeneral()) {
            return "Take the `ops` argument away.";
        }
        List<String> fitting = OperatorClass.all().stream()
                .filter(operators -> operators.isOf(type) && fits(operators, field, nativeType))
                .map(OperatorClass::name)
                .toList();
        return fitting.isEmpty()
                ? "Let the index be of another type, or write an operator class of the database: `ops: raw(\"…\")`."
                : "For this field an index of type " + type.word() + " has " + String.join(", ", fitting) + ".";
    }

    private static boolean fits(OperatorClass operators, FieldDraft field, Optional<NativeType> nativeType) {
        if (operators.name().equals(OperatorClass.OF_LISTS)) {
            return field.isList();
        }
        return nativeType
                .map(operators::takes)
                .orElseGet(() -> operators.scalar() != null && field.is(operators.scalar()));
    }
}
