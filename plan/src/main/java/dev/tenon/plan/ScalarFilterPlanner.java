package dev.tenon.plan;

import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.schema.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the scalar fields of a record must be like into a condition on its columns. */
final class ScalarFilterPlanner {
    private final @Nullable Function over;

    /** @param over the aggregate that a field stands for, in a condition on groups; null is the field itself */
    ScalarFilterPlanner(@Nullable Function over) {
        this.over = over;
    }

    Predicate plan(Model model, Filter filter) {
        if (over == null) {
            FittingFilter.check(model, filter);
        }
        if (filter instanceof Filter.Compare compare) {
            Column column = column(model, compare.field());
            return new Predicate.Compare(
                    column, compare.comparison(), operand(model, column, compare.value()), compare.ignoreCase());
        }
        if (filter instanceof Filter.In in) {
            Column column = column(model, in.field());
            List<Operand> operands = in.values().stream()
                    .map(value -> operand(model, column, value))
                    .toList();
            return new Predicate.In(column, operands, in.negated(), in.ignoreCase());
        }
        if (filter instanceof Filter.IsNull isNull) {
            return new Predicate.IsNull(column(model, isNull.field()), isNull.negated());
        }
        if (filter instanceof Filter.Text text) {
            Column column = column(model, text.field());
            return new Predicate.Text(column, text.match(), operand(model, column, text.text()), text.ignoreCase());
        }
        return special(model, filter);
    }

    /** What not every database can do. */
    private Predicate special(Model model, Filter filter) {
        if (filter instanceof Filter.InList in) {
            return new Predicate.InList(
                    column(model, in.field()), column(model, in.list().field()), in.negated(), in.ignoreCase());
        }
        if (filter instanceof Filter.ListHolds holds) {
            Column list = column(model, holds.field());
            return new Predicate.ListHolds(list, holds.holds(), operand(model, list, holds.value()));
        }
        if (filter instanceof Filter.ListIsEmpty empty) {
            return new Predicate.ListIsEmpty(column(model, empty.field()), empty.negated());
        }
        if (filter instanceof Filter.Json json) {
            Column column = column(model, json.field());
            return new Predicate.Json(
                    column, json.path(), json.match(), operand(model, column, json.value()), json.ignoreCase());
        }
        if (filter instanceof Filter.JsonPartIsMissing missing) {
            return new Predicate.JsonPartIsMissing(column(model, missing.field()), missing.path(), missing.negated());
        }
        Filter.Search search = (Filter.Search) filter;
        List<Column> columns =
                search.fields().stream().map(field -> column(model, field)).toList();
        return new Predicate.Search(columns, new Operand.Given(search.query()));
    }

    private Operand operand(Model model, Column column, Object value) {
        if (value instanceof FieldReference other) {
            return new Operand.Sibling(column(model, other.field()));
        }
        return new Operand.Given(over == null ? value : Numbers.fitted(column.type(), value));
    }

    private Column column(Model model, String field) {
        Column column = Column.of(model.scalarField(field));
        return over == null ? column : Totals.column(over, column);
    }
}
