package dev.tenon.schema.print;

import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.draft.DefaultNames;
import dev.tenon.schema.draft.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes relation fields. */
final class RelationPrinter {
    private final DefaultNames names;
    private final ReferentialAction refusal;

    RelationPrinter(Schema schema, DefaultNames names) {
        this.names = names;
        this.refusal = Provider.of(schema.datasource().provider())
                        .map(Provider::hasRestrict)
                        .orElse(true)
                ? ReferentialAction.RESTRICT
                : ReferentialAction.NO_ACTION;
    }

    /** How many relations lead from a model to each other. */
    static Map<String, Long> counts(Model model) {
        return model.relationFields().stream()
                .collect(Collectors.groupingBy(RelationField::target, Collectors.counting()));
    }

    /**
     * The line of a field.
     *
     * @param relations how many relations lead from the model to the field's
     */
    String line(Model model, RelationField field, long relations) {
        List<String> arguments = new ArrayList<>();
        if (needsName(model, field, relations)) {
            arguments.add(ValueText.quoted(field.relation()));
        }
        if (field.link() instanceof Link.Here here) {
            addFields(here.fields(), here.references(), arguments);
            addConstraint(model, here, arguments);
        } else if (field.link() instanceof Link.InLists lists) {
            addFields(lists.fields(), lists.references(), arguments);
        }
        String relation = arguments.isEmpty() ? "" : " @relation(" + String.join(", ", arguments) + ")";
        return field.name() + " " + field.target() + FieldPrinter.suffix(field.arity()) + relation
                + (field.ignored() ? " @ignore" : "");
    }

    /** A name that is inferred goes without saying, unless several relations tie the same two models. */
    private static boolean needsName(Model model, RelationField field, long relations) {
        String one = model.name();
        String other = field.target();
        String inferred = one.compareTo(other) <= 0 ? one + "To" + other : other + "To" + one;
        return one.equals(other) || relations > 1 || !field.relation().equals(inferred);
    }

    private static void addFields(List<ScalarField> fields, List<ScalarField> references, List<String> arguments) {
        arguments.add("fields: " + list(fields));
        arguments.add("references: " + list(references));
    }

    private static String list(List<ScalarField> fields) {
        return fields.stream().map(ScalarField::name).collect(Collectors.joining(", ", "[", "]"));
    }

    private void addConstraint(Model model, Link.Here here, List<String> arguments) {
        boolean optional = here.fields().stream().allMatch(ScalarField::isOptional);
        if (here.onDelete() != (optional ? ReferentialAction.SET_NULL : refusal)) {
            arguments.add("onDelete: " + here.onDelete().keyword());
        }
        if (here.onUpdate() != ReferentialAction.CASCADE) {
            arguments.add("onUpdate: " + here.onUpdate().keyword());
        }
        List<String> columns =
                here.fields().stream().map(field -> field.column().name()).toList();
        String constraint = here.constraint().name();
        if (!constraint.equals(names.foreignKey(model.table().name(), columns))) {
            arguments.add("map: " + ValueText.quoted(constraint));
        }
    }
}
