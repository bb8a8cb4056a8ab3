package dev.tenon.schema.rules.natives;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.NativeAttribute;
import dev.tenon.schema.draft.provider.NativeTypeShape;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.rules.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** A native type stores what the field holds. */
public final class NativeTypeScalar implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        NativeTypes types = NativeTypes.of(draft);
        for (NativeAttribute attribute : NativeAttribute.all(draft)) {
            attribute
                    .shape(types)
                    .filter(attribute::hasRightCount)
                    .filter(shape -> !shape.scalars().contains(attribute.scalar()))
                    .ifPresent(shape -> report(attribute, shape, types, diagnostics));
        }
    }

    private static void report(
            NativeAttribute attribute, NativeTypeShape shape, NativeTypes types, Diagnostics diagnostics) {
        String scalar = attribute.scalar().keyword();
        diagnostics.error(
                attribute.node().span(),
                "Native type " + shape.name() + " is not compatible with declared field type " + scalar
                        + ", expected field type "
                        + shape.scalars().stream().map(ScalarType::keyword).collect(Collectors.joining(" or ")) + ".",
                hint(attribute.scalar(), types));
    }

    private static String hint(ScalarType scalar, NativeTypes types) {
        List<String> fitting = types.shapes().stream()
                .filter(shape -> shape.scalars().contains(scalar))
                .map(NativeTypeShape::name)
                .toList();
        return fitting.isEmpty()
                ? "The database has no native type for " + scalar.keyword() + "."
                : "Native types for " + scalar.keyword() + " are " + String.join(", ", fitting) + ".";
    }
}
