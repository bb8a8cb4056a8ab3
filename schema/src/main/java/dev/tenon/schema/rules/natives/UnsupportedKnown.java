package dev.tenon.schema.rules.natives;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.provider.NativeType;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ConfigurationBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code Unsupported("…")} holds a type of the database that has no name as a native type. */
public final class UnsupportedKnown implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        NativeTypes types = NativeTypes.of(draft);
        draft.configuration(ConfigurationBlock.Kind.DATASOURCE).stream()
                .findFirst()
                .ifPresent(block -> draft.fields()
                        .forEach(field -> check(field, block.name().text(), types, diagnostics)));
    }

    private static void check(FieldDraft field, String datasource, NativeTypes types, Diagnostics diagnostics) {
        String written = field.node().type().unsupported();
        if (written == null) {
            return;
        }
        read(written, types)
                .ifPresent(type -> diagnostics.error(
                        field.span(),
                        Wording.plain("The type `Unsupported(\"" + written
                                + "\")` you specified in the type definition for the field `" + field.name()
                                + "` is supported as a native type by Prisma. Please use the native type notation `"
                                + type.shape().plain().keyword() + " @" + datasource + "." + type.printed()
                                + "` for full support.")));
    }

    private static Optional<NativeType> read(String written, NativeTypes types) {
        int open = written.indexOf('(');
        int close = written.indexOf(')', Math.max(open, 0));
        boolean arguments = open >= 0 && close >= 0;
        if (open == 0 || written.isEmpty()) {
            return Optional.empty();
        }
        String name = (open < 0 ? written : written.substring(0, open)).strip();
        List<String> given = arguments ? split(written.substring(open + 1, close)) : List.of();
        return types.find(name).flatMap(shape -> shape.with(given));
    }

    private static List<String> split(String arguments) {
        return Arrays.stream(arguments.split(",", -1)).map(String::strip).toList();
    }
}
