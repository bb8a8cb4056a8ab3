package dev.tenon.schema.rules.natives;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.NativeAttribute;
import dev.tenon.schema.draft.provider.NativeArguments;
import dev.tenon.schema.draft.provider.NativeTypeShape;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.rules.Rule;

/** A native type has as many arguments as it takes. */
public final class NativeTypeArgumentCount implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        NativeTypes types = NativeTypes.of(draft);
        for (NativeAttribute attribute : NativeAttribute.all(draft)) {
            attribute
                    .shape(types)
                    .filter(shape -> !attribute.hasRightCount(shape))
                    .ifPresent(shape -> diagnostics.error(
                            attribute.node().span(), message(attribute, shape), hint(shape.arguments())));
        }
    }

    private static String message(NativeAttribute attribute, NativeTypeShape shape) {
        int optional = shape.arguments().optional();
        int given = attribute.node().arguments().size();
        return optional > 0
                ? "Native type " + shape.name() + " takes " + optional + " optional arguments, but received " + given
                        + "."
                : "Function \"" + shape.name() + "\" takes " + shape.arguments().required()
                        + " arguments, but received " + given + ".";
    }

    private static String hint(NativeArguments arguments) {
        return arguments == NativeArguments.NONE
                ? "Take away the parentheses."
                : "Write " + arguments.words() + " between the parentheses.";
    }
}
