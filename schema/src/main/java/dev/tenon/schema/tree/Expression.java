package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import java.util.List;
import java.util.stream.Collectors;

/** A value in a schema file. */
public sealed interface Expression {
    /** Where it stands. */
    Span span();

    /** The value as it is written. */
    String source();

    /** What kind of value it is, for "received string value". */
    String kind();

    /**
     * A text.
     *
     * @param value the text itself, without quotes, escapes resolved
     * @param source as written, with quotes
     * @param span with quotes
     */
    record Text(String value, String source, Span span) implements Expression {
        @Override
        public String kind() {
            return "string";
        }
    }

    /** A number, as written. */
    record Number(String source, Span span) implements Expression {
        @Override
        public String kind() {
            return "numeric";
        }
    }

    /** A word: {@code true}, a field's name, an enum's value, {@code a.b}. */
    record Constant(String source, Span span) implements Expression {
        @Override
        public String kind() {
            return "literal";
        }
    }

    /** A word with arguments: {@code now()}, {@code title(sort: Desc)}. */
    record Call(Name name, List<ArgumentNode> arguments, Span span) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String source() {
            return name.text()
                    + arguments.stream()
                            .map(argument -> (argument.name() == null
                                            ? ""
                                            : argument.name().text() + ": ")
                                    + argument.value().source())
                            .collect(Collectors.joining(",", "(", ")"));
        }

        @Override
        public String kind() {
            return "functional";
        }
    }

    /** Values between brackets. */
    record Items(List<Expression> values, Span span) implements Expression {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String source() {
            return values.stream().map(Expression::source).collect(Collectors.joining(",", "[", "]"));
        }

        @Override
        public String kind() {
            return "array";
        }
    }

    /** Names with values between braces: {@code { deleted: false }}. */
    record Members(List<ArgumentNode> values, Span span) implements Expression {
        public Members {
            values = List.copyOf(values);
        }

        @Override
        public String source() {
            return values.stream()
                    .map(member -> (member.name() == null ? "" : member.name().text() + ": ")
                            + member.value().source())
                    .collect(Collectors.joining(",", "{", "}"));
        }

        @Override
        public String kind() {
            return "object";
        }
    }
}
