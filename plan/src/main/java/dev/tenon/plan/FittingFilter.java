package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.JsonText;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.function.Predicate;

/** Whether what is asked of a field can be asked of one of its type: else the database would be asked, and each says another thing. */
final class FittingFilter {
    private FittingFilter() {}

    /**
     * Refuses a condition on a scalar field of another kind.
     *
     * @throws InvalidArgumentException if it is one
     */
    static void check(Model model, Filter filter) {
        if (filter instanceof Filter.Text text) {
            require(model.scalarField(text.field()), FittingFilter::isText, model, "a part of its text", "String");
        } else if (filter instanceof Filter.Search search) {
            search.fields()
                    .forEach(field -> require(
                            model.scalarField(field), FittingFilter::isText, model, "words in its text", "String"));
        } else if (filter instanceof Filter.ListHolds holds) {
            require(model.scalarField(holds.field()), ScalarField::isList, model, "what its list holds", "a list");
        } else if (filter instanceof Filter.ListIsEmpty empty) {
            require(
                    model.scalarField(empty.field()),
                    ScalarField::isList,
                    model,
                    "whether its list is empty",
                    "a list");
        } else if (filter instanceof Filter.Json json) {
            require(model.scalarField(json.field()), FittingFilter::isJson, model, "a part of its JSON", "Json");
            refuseUnlessJson(model, json);
        } else if (filter instanceof Filter.JsonPartIsMissing missing) {
            require(model.scalarField(missing.field()), FittingFilter::isJson, model, "a part of its JSON", "Json");
        } else if (filter instanceof Filter.Compare compare && isBySize(compare.comparison())) {
            require(
                    model.scalarField(compare.field()),
                    FittingFilter::isOrdered,
                    model,
                    "whether its value is less or greater",
                    "String, Int, BigInt, Float, Decimal or DateTime");
        }
    }

    /**
     * Refuses what is asked of a record if there are many, and the contrary.
     *
     * @throws InvalidArgumentException if it is so
     */
    static void check(Model model, RelationField field, Filter.Quantifier quantifier) {
        boolean ofOne = quantifier == Filter.Quantifier.IS || quantifier == Filter.Quantifier.IS_NOT;
        if (ofOne == field.isList()) {
            throw new InvalidArgumentException(
                    "The relation `" + field.name() + "` of " + model.name() + " holds "
                            + (field.isList() ? "many records" : "one record") + ", of which " + quantifier
                            + " cannot be asked.",
                    field.isList() ? "Ask for SOME, EVERY or NONE of them." : "Ask for IS or IS_NOT.",
                    null);
        }
    }

    private static void refuseUnlessJson(Model model, Filter.Json json) {
        boolean comparesText = switch (json.match()) {
            case TEXT_CONTAINS, TEXT_STARTS_WITH, TEXT_ENDS_WITH -> true;
            default -> false;
        };
        if (!comparesText && json.value() instanceof String text) {
            JsonText.faultInValue(text).ifPresent(fault -> {
                throw new InvalidArgumentException(
                        "The field `" + json.field() + "` of " + model.name()
                                + " was compared with a text that is no JSON: " + fault.told() + ".",
                        JsonText.Fault.CURE,
                        null);
            });
        }
    }

    private static void require(ScalarField field, Predicate<ScalarField> fits, Model model, String what, String type) {
        if (!fits.test(field)) {
            throw new InvalidArgumentException(
                    "The field `" + field.name() + "` of " + model.name() + " was asked for " + what + ", but is "
                            + (field.isList() ? "a list." : "of the type " + word(field.type()) + "."),
                    "Ask this of a field that is " + type + "; compare this one as a whole.",
                    null);
        }
    }

    private static boolean isBySize(Comparison comparison) {
        return comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL;
    }

    private static boolean isText(ScalarField field) {
        return field.is(ScalarType.STRING) && !field.isList();
    }

    private static boolean isJson(ScalarField field) {
        return field.is(ScalarType.JSON) && !field.isList();
    }

    private static boolean isOrdered(ScalarField field) {
        return !field.isList() && (field.isNumeric() || field.is(ScalarType.STRING) || field.is(ScalarType.DATE_TIME));
    }

    private static String word(FieldType type) {
        if (type instanceof FieldType.Enum named) {
            return named.type().name();
        }
        return type instanceof FieldType.Scalar scalar ? scalar.type().keyword() : "Unsupported";
    }
}
