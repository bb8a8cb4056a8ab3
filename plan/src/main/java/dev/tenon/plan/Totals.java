package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Total;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.Locale;

/** What aggregates are about, and what type they have. */
final class Totals {
    private static final FieldType NUMBER = new FieldType.Scalar(ScalarType.BIG_INT);

    private Totals() {}

    static Total of(Model model, Aggregation asked) {
        if (asked.field() == null) {
            if (asked.function() != Function.COUNT) {
                throw new InvalidArgumentException(
                        "The " + word(asked.function()) + " of records of " + model.name() + " needs a field.",
                        "Name the field; only records as such can be counted without one.",
                        null);
            }
            return new Total(asked, null, NUMBER);
        }
        ScalarField field = model.scalarField(asked.field());
        if ((asked.function() == Function.SUM || asked.function() == Function.AVERAGE) && !field.isNumeric()) {
            throw new InvalidArgumentException(
                    "The field `" + field.name() + "` of " + model.name() + " has no " + word(asked.function())
                            + ", since it is not a number.",
                    "Take a field of type Int, BigInt, Float or Decimal.",
                    null);
        }
        if ((asked.function() == Function.MINIMUM || asked.function() == Function.MAXIMUM) && !isOrdered(field)) {
            throw new InvalidArgumentException(
                    "The field `" + field.name() + "` of " + model.name() + " has no " + word(asked.function())
                            + ", since its values have no order.",
                    "Take a field that is no list, and of a type other than Json and Bytes.",
                    null);
        }
        Column column = Column.of(field);
        return new Total(asked, column, type(asked.function(), column.type()));
    }

    private static boolean isOrdered(ScalarField field) {
        return !field.isList() && !field.is(ScalarType.JSON) && !field.is(ScalarType.BYTES);
    }

    /** A column that stands for an aggregate of its own. */
    static Column column(Function function, Column column) {
        FieldType type = type(function, column.type());
        return type.equals(column.type())
                ? column
                : new Column(column.field(), column.name(), type, column.nativeType());
    }

    private static FieldType type(Function function, FieldType type) {
        return switch (function) {
            case COUNT -> NUMBER;
            case MINIMUM, MAXIMUM -> type;
            case SUM -> is(type, ScalarType.INT) ? NUMBER : type;
            case AVERAGE -> is(type, ScalarType.DECIMAL) ? type : new FieldType.Scalar(ScalarType.FLOAT);
        };
    }

    private static boolean is(FieldType type, ScalarType scalar) {
        return type instanceof FieldType.Scalar actual && actual.type() == scalar;
    }

    private static String word(Function function) {
        return function.name().toLowerCase(Locale.ROOT);
    }
}
