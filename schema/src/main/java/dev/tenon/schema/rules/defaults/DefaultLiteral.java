package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.Literal;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.Expression;
import java.util.stream.Collectors;

/** A literal default is a value of the field's type, and a list exactly if the field is one. */
public final class DefaultLiteral implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenDefault written : WrittenDefault.of(draft)) {
            if (written.value() instanceof Expression.Items items) {
                checkItems(written, items, diagnostics);
            } else if (!(written.value() instanceof Expression.Call)) {
                checkOne(written, written.value(), diagnostics);
            }
        }
    }

    private static void checkItems(WrittenDefault written, Expression.Items items, Diagnostics diagnostics) {
        if (!written.field().isList()) {
            error(
                    written,
                    written.attribute().span(),
                    "The default value of a non-list field cannot be a list.",
                    diagnostics);
            return;
        }
        items.values().forEach(item -> checkLiteral(written, item, diagnostics));
    }

    private static void checkOne(WrittenDefault written, Expression value, Diagnostics diagnostics) {
        if (written.field().isList()) {
            error(
                    written,
                    written.attribute().span(),
                    "The default value of a list field must be a list.",
                    diagnostics);
        } else {
            checkLiteral(written, value, diagnostics);
        }
    }

    private static void checkLiteral(WrittenDefault written, Expression value, Diagnostics diagnostics) {
        if (Literal.read(value, written.field().kind()) instanceof Literal.Wrong wrong) {
            Span span = wrong.inContent() ? value.span() : written.attribute().span();
            error(written, span, wrong.message(), diagnostics);
        }
    }

    private static void error(WrittenDefault written, Span span, String message, Diagnostics diagnostics) {
        diagnostics.error(span, Wording.of(written.attribute(), message), hint(written));
    }

    private static String hint(WrittenDefault written) {
        if (written.field().kind() instanceof FieldKind.Enum values) {
            String words = values.block().values().stream()
                    .map(value -> value.name().text())
                    .collect(Collectors.joining(", "));
            return "The values of the enum are " + words + ".";
        }
        String example = written.field().kind() instanceof FieldKind.Scalar scalar ? example(scalar.type()) : "…";
        return "For example: `@default(" + (written.field().isList() ? "[" + example + "]" : example) + ")`.";
    }

    private static String example(ScalarType type) {
        return switch (type) {
            case STRING -> "\"text\"";
            case BOOLEAN -> "true";
            case INT, BIG_INT -> "1";
            case FLOAT, DECIMAL -> "1.5";
            case DATE_TIME -> "\"2020-01-31T12:00:00.000Z\"";
            case JSON -> "\"{}\"";
            case BYTES -> "\"aGVsbG8=\"";
        };
    }
}
