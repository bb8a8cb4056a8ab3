package dev.tenon.plan;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Predicate;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records that are named by their unique keys, several at once. */
final class Uniques {
    private Uniques() {}

    /** The condition that only these records meet. */
    static Predicate any(Planning planning, Model model, List<UniqueWhere> records) {
        FilterPlanner filters = new FilterPlanner(planning.schema());
        if (records.size() == 1) {
            return filters.unique(model, records.get(0));
        }
        UniqueKey first = FilterPlanner.key(model, records.get(0));
        boolean sameKey = records.stream()
                .allMatch(r ->
                        FilterPlanner.key(model, r).equals(first) && r.also().equals(Filter.all()));
        if (sameKey && first.fields().size() == 1) {
            List<Operand> values = records.stream()
                    .map(r -> (Operand) new Operand.Given(r.values().get(0)))
                    .toList();
            return new Predicate.In(Column.of(first.fields().get(0)), values, false);
        }
        return new Predicate.Or(
                records.stream().map(r -> filters.unique(model, r)).toList());
    }

    /** The records in parts that leave a statement room for other parameters. */
    static List<List<UniqueWhere>> parts(Planning planning, Model model, List<UniqueWhere> records) {
        int widest = 1;
        for (UniqueWhere where : records) {
            widest = Math.max(widest, FilterPlanner.key(model, where).fields().size());
        }
        int most = Math.max(1, planning.capabilities().parameters() / 2 / widest);
        List<List<UniqueWhere>> parts = new ArrayList<>();
        for (int from = 0; from < records.size(); from += most) {
            parts.add(records.subList(from, Math.min(records.size(), from + most)));
        }
        return parts;
    }

    /** The values of these fields, if it is by just them, and by nothing else, that the record is named. */
    static @Nullable Map<ScalarField, Operand> valuesOf(List<ScalarField> fields, Model model, UniqueWhere where) {
        UniqueKey key = FilterPlanner.key(model, where);
        if (!where.also().equals(Filter.all())
                || key.fields().size() != fields.size()
                || !key.fields().containsAll(fields)) {
            return null;
        }
        Map<ScalarField, Operand> values = new LinkedHashMap<>();
        for (ScalarField field : fields) {
            values.put(field, new Operand.Given(where.values().get(key.fields().indexOf(field))));
        }
        return values;
    }
}
