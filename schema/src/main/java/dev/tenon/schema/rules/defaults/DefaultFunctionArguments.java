package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A function in a default has the arguments it takes. */
public final class DefaultFunctionArguments implements Rule {
    private static final Pattern NANOID_LENGTH = Pattern.compile("[2-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]");

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenDefault written : WrittenDefault.of(draft)) {
            boolean composite = written.isInComposite();
            boolean looked = (written.calls("dbgenerated") && !composite)
                    || written.field().kind() instanceof FieldKind.Scalar;
            written.function()
                    .filter(function -> looked && function.makes(written.field()))
                    .filter(function ->
                            !composite || (function.isInComposites() && function != DefaultFunction.DBGENERATED))
                    .flatMap(function ->
                            complaint(function, written.call().orElseThrow().arguments()))
                    .ifPresent(complaint ->
                            diagnostics.error(written.attribute().span(), Wording.of(written.attribute(), complaint)));
        }
    }

    private static Optional<String> complaint(DefaultFunction function, List<ArgumentNode> arguments) {
        return switch (function) {
            case AUTOINCREMENT, NOW, ULID ->
                arguments.isEmpty()
                        ? Optional.empty()
                        : Optional.of("The `" + function.word()
                                + "` function does not take any argument. Consider changing this default to `"
                                + function.word() + "()`.");
            case AUTO -> arguments.isEmpty() ? Optional.empty() : Optional.of("`auto()` takes no arguments");
            case UUID -> number(function, arguments, Pattern.compile("4|7"), "which is either 4 or 7.");
            case CUID -> number(function, arguments, Pattern.compile("1|2"), "which is either 1 or 2.");
            case NANOID -> number(function, arguments, NANOID_LENGTH, "between 2 and 255.");
            case DBGENERATED -> text(arguments);
        };
    }

    private static Optional<String> number(
            DefaultFunction function, List<ArgumentNode> arguments, Pattern allowed, String range) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (arguments.size() > 1 || !(arguments.get(0).value() instanceof Expression.Number number)) {
            return Optional.of("`" + function.word() + "()` takes a single Int argument.");
        }
        return allowed.matcher(number.source()).matches()
                ? Optional.empty()
                : Optional.of(
                        "`" + function.word() + "()` takes either no argument, or a single integer argument " + range);
    }

    private static Optional<String> text(List<ArgumentNode> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (arguments.size() > 1 || !(arguments.get(0).value() instanceof Expression.Text text)) {
            return Optional.of("`dbgenerated()` takes a single String argument");
        }
        return text.value().isEmpty()
                ? Optional.of("dbgenerated() takes either no argument, or a single nonempty string argument.")
                : Optional.empty();
    }
}
