package dev.tenon.plan.step;

import dev.tenon.schema.FieldType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import java.util.List;

/**
 * A column of a table.
 *
 * @param field what its value is called in a row: the field's name
 * @param name its name in the database
 * @param type what it holds
 */
public record Column(String field, Identifier name, FieldType type) {
    /** The column of a field. */
    public static Column of(ScalarField field) {
        return new Column(field.name(), field.column(), field.type());
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
