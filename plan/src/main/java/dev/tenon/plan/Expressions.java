package dev.tenon.plan;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Expression;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;

/** What a field is set to when the database reckons it from the record's other fields. */
final class Expressions {
    private final Model model;
    private final ScalarField field;

    /** @param field the field that is set */
    Expressions(Model model, ScalarField field) {
        this.model = model;
        this.field = field;
    }

    Operand operand(Expression expression) {
        if (expression instanceof Expression.OfField other) {
            ScalarField source = model.scalarField(other.field());
            if (!fits(source)) {
                throw unfit("`" + source.name() + "`, whose values are of another type");
            }
            return new Operand.Sibling(Column.of(source));
        }
        if (expression instanceof Expression.OfValue value) {
            return new Operand.Given(Numbers.fitted(field.type(), value.value()));
        }
        Expression.Arithmetic arithmetic = (Expression.Arithmetic) expression;
        if (!field.isNumeric() || field.isList()) {
            throw unfit("the result of arithmetic, since it is no number");
        }
        if (arithmetic.operation() == Operation.SET || arithmetic.operation() == Operation.PUSH) {
            throw unfit("an expression that is no arithmetic");
        }
        return new Operand.Computed(operand(arithmetic.left()), arithmetic.operation(), operand(arithmetic.right()));
    }

    private boolean fits(ScalarField source) {
        if (source.isList() != field.isList()) {
            return false;
        }
        return source.type().equals(field.type()) || (source.isNumeric() && field.isNumeric());
    }

    private InvalidArgumentException unfit(String what) {
        return new InvalidArgumentException(
                "The field `" + field.name() + "` of " + model.name() + " cannot be set to " + what + ".",
                "Set it from fields of its own type: numbers from numbers, everything else from the same.",
                null);
    }
}
