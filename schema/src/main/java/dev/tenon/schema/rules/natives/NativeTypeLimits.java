package dev.tenon.schema.rules.natives;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.NativeAttribute;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.provider.NativeType;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.rules.Rule;
import java.util.Optional;

/** The numbers of a native type are ones that the database takes. */
public final class NativeTypeLimits implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        NativeTypes types = NativeTypes.of(draft);
        String database = Provider.of(draft).map(Provider::title).orElse("");
        for (NativeAttribute attribute : NativeAttribute.all(draft)) {
            attribute
                    .type(types)
                    .filter(type -> attribute.hasRightCount(type.shape()))
                    .filter(type -> type.shape().scalars().contains(attribute.scalar()))
                    .flatMap(type -> complaint(attribute, type, database))
                    .ifPresent(complaint -> diagnostics.error(attribute.node().span(), complaint));
        }
    }

    private static Optional<String> complaint(NativeAttribute attribute, NativeType type, String database) {
        if (type.hasMoreScaleThanPrecision()) {
            return Optional.of("The scale must not be larger than the precision for the " + type.printed()
                    + " native type in " + database + ".");
        }
        return type.shape().limits().stream()
                .filter(limit -> !limit.holds(type, attribute.scalar()))
                .findFirst()
                .map(limit -> "Argument M is out of range for native type `" + type.printed() + "` of " + database
                        + ": " + limit.message());
    }
}
