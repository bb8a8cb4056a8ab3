package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** Neither a relation nor a composite type has a default, and of an unsupported type only the database has one. */
public final class DefaultPlace implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.forEachWith("default", (field, attribute) -> {
            if (field.isRelation()) {
                diagnostics.error(
                        attribute.span(),
                        Wording.of(attribute, "Cannot set a default value on a relation field."),
                        "Put it on the scalar field that holds the foreign key.");
            }
        });
        WrittenDefault.of(draft).forEach(written -> check(written, diagnostics));
    }

    private static void check(WrittenDefault written, Diagnostics diagnostics) {
        boolean generated = written.calls("dbgenerated");
        if (written.isInComposite() && generated) {
            written.report(
                    "Fields of composite types cannot have `dbgenerated()` as default.",
                    "Write the value itself.",
                    diagnostics);
        } else if (!generated && written.field().kind() instanceof FieldKind.Composite composite) {
            diagnostics.error(
                    written.attribute().span(),
                    "Error validating field `" + written.field().name() + "` in composite type `"
                            + composite.type().name() + "`: Defaults on fields of type composite are not supported. "
                            + "Please remove the `@default` attribute.");
        } else if (!generated && written.field().kind() instanceof FieldKind.Unsupported) {
            written.report(
                    written.isInComposite()
                            ? "Composite field of type `Unsupported` cannot have default values."
                            : "Only @default(dbgenerated(\"...\")) can be used for Unsupported types.",
                    "Let the database make the value.",
                    diagnostics);
        }
    }
}
