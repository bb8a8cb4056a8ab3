package dev.tenon.schema.rules.relations;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.Locale;

/** A relation has a field on either side. */
public final class OppositeFields implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.fields().forEach(field -> {
            if (field.kind() instanceof FieldKind.Relation relation
                    && draft.opposites(field).isEmpty()) {
                report(field, relation.target(), diagnostics);
            }
        });
    }

    private static void report(FieldDraft field, ModelDraft target, Diagnostics diagnostics) {
        diagnostics.error(
                field.span(),
                Wording.of(
                        field,
                        "The relation field `" + field.name() + "` on "
                                + field.model().words() + " `"
                                + field.model().name()
                                + "` is missing an opposite relation field on the model `" + target.name()
                                + "`. Either run `prisma format` or add it manually."),
                hint(field, target));
    }

    private static String hint(FieldDraft field, ModelDraft target) {
        String model = field.model().name();
        String name = model.substring(0, 1).toLowerCase(Locale.ROOT) + model.substring(1);
        String relation = field.givenRelationName()
                .map(given -> " @relation(\"" + given + "\")")
                .orElse("");
        return "Add to `" + target.name() + "` a line such as `" + name + " " + model + "[]" + relation + "`.";
    }
}
