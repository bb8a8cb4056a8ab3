package dev.tenon.schema.print;

import dev.tenon.schema.Arity;
import dev.tenon.schema.DefaultValue;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.NativeType;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes fields that are stored in columns, but for what makes them keys. */
final class FieldPrinter {
    private static final int NANOID_LENGTH = 21;

    private final String datasource;

    FieldPrinter(Schema schema) {
        this.datasource = schema.datasource().name();
    }

    /** The field of a composite type. */
    String scalar(ScalarField field) {
        return start(field) + rest(field, null);
    }

    /** Its name and type. */
    String start(ScalarField field) {
        return field.name() + " " + ValueText.type(field.type()) + suffix(field.arity());
    }

    /**
     * Its attributes.
     *
     * @param defaultName how its default value is called if the schema does not say; null if it has no name
     */
    String rest(ScalarField field, @Nullable String defaultName) {
        StringBuilder out = new StringBuilder();
        DefaultValue value = field.defaultValue();
        if (value != null) {
            Identifier constraint = field.defaultConstraint();
            String map = constraint == null || constraint.name().equals(defaultName)
                    ? ""
                    : ", map: " + ValueText.quoted(constraint.name());
            out.append(" @default(")
                    .append(defaultValue(value, field))
                    .append(map)
                    .append(')');
        }
        if (field.updatedAt()) {
            out.append(" @updatedAt");
        }
        if (!field.column().name().equals(field.name())) {
            out.append(" @map(").append(ValueText.quoted(field.column().name())).append(')');
        }
        NativeType nativeType = field.nativeType();
        if (nativeType != null) {
            out.append(" @").append(datasource).append('.').append(nativeType);
        }
        if (field.ignored()) {
            out.append(" @ignore");
        }
        return out.toString();
    }

    /** What says how many. */
    static String suffix(Arity arity) {
        return switch (arity) {
            case REQUIRED -> "";
            case OPTIONAL -> "?";
            case LIST -> "[]";
        };
    }

    private static String defaultValue(DefaultValue value, ScalarField field) {
        if (value instanceof DefaultValue.Literal literal) {
            return ValueText.literal(literal.value(), field.type());
        }
        if (value instanceof DefaultValue.Literals literals) {
            return literals.values().stream()
                    .map(item -> ValueText.literal(item, field.type()))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof DefaultValue.DatabaseGenerated generated) {
            return "dbgenerated(" + (generated.sql().isEmpty() ? "" : ValueText.quoted(generated.sql())) + ")";
        }
        if (value instanceof DefaultValue.Sequence sequence) {
            return sequence.options().entrySet().stream()
                    .map(option -> option.getKey() + ": " + option.getValue())
                    .collect(Collectors.joining(", ", "sequence(", ")"));
        }
        return function(value);
    }

    private static String function(DefaultValue value) {
        if (value instanceof DefaultValue.Uuid uuid) {
            return uuid.version() == 4 ? "uuid()" : "uuid(" + uuid.version() + ")";
        }
        if (value instanceof DefaultValue.Cuid cuid) {
            return cuid.version() == 1 ? "cuid()" : "cuid(" + cuid.version() + ")";
        }
        if (value instanceof DefaultValue.Nanoid nanoid) {
            return nanoid.length() == NANOID_LENGTH ? "nanoid()" : "nanoid(" + nanoid.length() + ")";
        }
        if (value instanceof DefaultValue.Ulid) {
            return "ulid()";
        }
        if (value instanceof DefaultValue.Now) {
            return "now()";
        }
        return value instanceof DefaultValue.Auto ? "auto()" : "autoincrement()";
    }
}
