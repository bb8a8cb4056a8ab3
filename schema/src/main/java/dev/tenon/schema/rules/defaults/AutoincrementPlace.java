package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Capability;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code autoincrement()} stands where the database can count. */
public final class AutoincrementPlace implements Rule {
    private static final String SUBJECT = "The `autoincrement()` default value is used ";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Map<ModelDraft, List<WrittenDefault>> counted = new LinkedHashMap<>();
        WrittenDefault.ofScalars(draft).stream()
                .filter(written -> written.calls("autoincrement") && !written.isInComposite())
                .filter(written -> !written.field().model().isView())
                .forEach(written -> counted.computeIfAbsent(written.field().model(), model -> new ArrayList<>())
                        .add(written));
        counted.forEach((model, written) -> check(model, written, draft, diagnostics));
    }

    private static void check(ModelDraft model, List<WrittenDefault> counted, Draft draft, Diagnostics diagnostics) {
        if (!Capability.AUTOINCREMENT.isIn(draft)) {
            counted.forEach(written -> written.report(
                    SUBJECT + "with a datasource that does not support it.", "Use `auto()` or `uuid()`.", diagnostics));
            return;
        }
        if (counted.size() > 1 && !Capability.AUTOINCREMENT_SEVERAL.isIn(draft)) {
            diagnostics.error(
                    model.span(),
                    Wording.of(
                            counted.get(0).attribute(),
                            SUBJECT
                                    + "multiple times on this model even though the underlying datasource only supports "
                                    + "one instance per table."),
                    "Keep it on the id.");
        }
        Set<FieldDraft> indexed = model.keys().stream()
                .flatMap(key -> key.fields().stream().limit(1))
                .collect(Collectors.toSet());
        Optional<Provider> wide = Provider.of(draft).filter(Provider::countsInBigIntsAlone);
        for (WrittenDefault written : counted) {
            if (wide.isPresent() && written.field().is(ScalarType.INT)) {
                diagnostics.error(
                        written.attribute().span(),
                        "Error parsing attribute \"default\": The `autoincrement()` default function is defined only on "
                                + "BigInt fields on " + wide.get().title()
                                + ". Use sequence() if you want an autoincrementing Int field.",
                        "Write `BigInt` or `@default(sequence())`.");
            }
            if (!Capability.AUTOINCREMENT_BESIDE_ID.isIn(draft) && !isSingleId(written)) {
                report(written, "a non-id field even though the datasource does not support this.", diagnostics);
            }
            if (!Capability.AUTOINCREMENT_WITHOUT_INDEX.isIn(draft) && !indexed.contains(written.field())) {
                report(written, "a non-indexed field even though the datasource does not support this.", diagnostics);
            }
        }
    }

    private static void report(WrittenDefault written, String where, Diagnostics diagnostics) {
        diagnostics.error(
                written.field().span(),
                Wording.of(written.attribute(), SUBJECT + "on " + where),
                "Put it on the field with `@id`, or count by yourself.");
    }

    private static boolean isSingleId(WrittenDefault written) {
        return written.field().model().ids().stream()
                .anyMatch(key -> key.fields().equals(List.of(written.field())));
    }
}
