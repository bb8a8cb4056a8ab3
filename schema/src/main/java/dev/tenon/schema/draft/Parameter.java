package dev.tenon.schema.draft;

import dev.tenon.schema.tree.Expression;

/**
 * A parameter of an attribute.
 *
 * @param name its name
 * @param kind what values it takes
 * @param required whether the attribute needs it
 */
public record Parameter(String name, Kind kind, boolean required) {

    /** What values a parameter takes. */
    public enum Kind {
        ANY("literal"),
        TEXT("string"),
        WORD("constant"),
        NUMBER("numeric"),
        TRUTH("boolean"),
        /** Fields, each of which may carry options. */
        FIELDS("constant literal"),
        /** Fields by their names alone. */
        NAMES("constant");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What it is called in a sentence about a value. */
        public String words() {
            return words;
        }

        /** Whether it takes several values in brackets. */
        public boolean isList() {
            return this == FIELDS || this == NAMES;
        }

        /** Whether it takes this value. */
        public boolean takes(Expression value) {
            return switch (this) {
                case ANY, FIELDS, NAMES -> true;
                case TEXT -> value instanceof Expression.Text;
                case WORD -> value instanceof Expression.Constant;
                case NUMBER -> value instanceof Expression.Number && isInt(value.source());
                case TRUTH ->
                    value instanceof Expression.Constant word
                            && (word.source().equals("true") || word.source().equals("false"));
            };
        }
    }

    private static boolean isInt(String digits) {
        try {
            Integer.parseInt(digits);
            return true;
        } catch (NumberFormatException tooLongOrFraction) {
            return false;
        }
    }

    static Parameter any(String name) {
        return new Parameter(name, Kind.ANY, false);
    }

    static Parameter text(String name) {
        return new Parameter(name, Kind.TEXT, false);
    }

    static Parameter word(String name) {
        return new Parameter(name, Kind.WORD, false);
    }

    static Parameter number(String name) {
        return new Parameter(name, Kind.NUMBER, false);
    }

    static Parameter truth(String name) {
        return new Parameter(name, Kind.TRUTH, false);
    }

    static Parameter fields(String name) {
        return new Parameter(name, Kind.FIELDS, false);
    }

    static Parameter names(String name) {
        return new Parameter(name, Kind.NAMES, false);
    }

    Parameter need() {
        return new Parameter(name, kind, true);
    }
}
