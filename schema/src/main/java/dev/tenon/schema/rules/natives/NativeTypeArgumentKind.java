package dev.tenon.schema.rules.natives;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.NativeAttribute;
import dev.tenon.schema.draft.provider.NativeTypeShape;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.rules.Rule;

/** The arguments of a native type are numbers where it takes numbers. */
public final class NativeTypeArgumentKind implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        NativeTypes types = NativeTypes.of(draft);
        for (NativeAttribute attribute : NativeAttribute.all(draft)) {
            attribute
                    .shape(types)
                    .filter(attribute::hasRightCount)
                    .filter(shape -> shape.scalars().contains(attribute.scalar()))
                    .filter(shape -> attribute.type(types).isEmpty())
                    .ifPresent(shape -> report(attribute, shape, diagnostics));
        }
    }

    private static void report(NativeAttribute attribute, NativeTypeShape shape, Diagnostics diagnostics) {
        diagnostics.error(
                attribute.node().span(),
                "Expected " + shape.arguments().words() + ", but found (" + String.join(", ", attribute.arguments())
                        + ").");
    }
}
