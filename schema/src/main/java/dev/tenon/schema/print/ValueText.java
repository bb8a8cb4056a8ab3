package dev.tenon.schema.print;

import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.util.Base64;

/** Values as a schema file spells them. */
final class ValueText {
    private ValueText() {}

    /** A text in quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }

    /** A literal of a field's type. */
    static String literal(Object value, FieldType type) {
        if (value instanceof byte[] bytes) {
            return quoted(Base64.getEncoder().encodeToString(bytes));
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        if (value instanceof BigDecimal number) {
            return number.scale() < 0 ? quoted(number.toString()) : number.toPlainString();
        }
        boolean bare = value instanceof Number || value instanceof Boolean || type instanceof FieldType.Enum;
        return bare ? value.toString() : quoted(value.toString());
    }

    /** A type as it is written, without what says how many. */
    static String type(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            ScalarType scalarType = scalar.type();
            return scalarType.keyword();
        }
        if (type instanceof FieldType.Enum of) {
            return of.type().name();
        }
        if (type instanceof FieldType.Composite composite) {
            return composite.name();
        }
        return "Unsupported(" + quoted(((FieldType.Unsupported) type).sql()) + ")";
    }
}
