package dev.tenon.plan.step;

import dev.tenon.schema.FieldType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.Model;
import dev.tenon.schema.NativeType;
import dev.tenon.schema.ScalarField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param field what its value is called in a row: the field's name
 * @param name its name in the database
 * @param type what it holds; {@link FieldType.ListOf} if the field is a list
 * @param nativeType its type as the schema gives it ({@code @db.…}); null for the one that goes with {@code type}
 */
public record Column(
        String field,
        Identifier name,
        FieldType type,
        @Nullable NativeType nativeType) {
    /** A column of the type that goes with what it holds. */
    public Column(String field, Identifier name, FieldType type) {
        this(field, name, type, null);
    }

    /** The column of a field. */
    public static Column of(ScalarField field) {
        FieldType type = field.isList() ? new FieldType.ListOf(field.held()) : field.held();
        return new Column(field.name(), field.column(), type, field.nativeType());
    }

    /** The columns of fields, in order. */
    public static List<Column> of(List<ScalarField> fields) {
        return fields.stream().map(Column::of).toList();
    }

    /** Every column of a model, in order. */
    public static List<Column> of(Model model) {
        return of(model.scalarFields());
    }
}
