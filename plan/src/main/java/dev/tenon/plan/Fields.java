package dev.tenon.plan;

import dev.tenon.plan.request.Selection;
import dev.tenon.plan.step.Column;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns a read needs for what a selection asks for, and which of their fields stay. */
final class Fields {
    private Fields() {}

    /** The fields that were asked for. */
    static List<String> kept(Model model, Selection selection) {
        return selection.fields() != null
                ? selection.fields()
                : model.scalarFields().stream().map(ScalarField::name).toList();
    }

    /**
     * The columns of the fields that were asked for, and of the keys that tie the records to others.
     *
     * @param to the relation that leads to the records; null if none does
     */
    static List<Column> read(Model model, Selection selection, @Nullable RelationField to) {
        Set<ScalarField> fields = new LinkedHashSet<>();
        kept(model, selection).forEach(name -> fields.add(model.scalarField(name)));
        selection.includes().forEach(i -> fields.addAll(Ties.ownKey(model.relationField(i.relation()))));
        if (to != null && !(to.link() instanceof Link.ThroughTable)) {
            fields.addAll(Ties.targetKey(to));
        }
        if (fields.isEmpty()) {
            fields.addAll(OrderPlanner.identity(model));
        }
        return Column.of(List.copyOf(fields));
    }
}
