package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;

/** A name given for the database is one that a database can have, and a relation field, which has no column, has none. */
public final class NamesInDatabase implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.fields()
                .filter(FieldDraft::isRelation)
                .forEach(field -> field.attribute("map")
                        .ifPresent(attribute -> diagnostics.error(
                                attribute.span(),
                                Wording.of(attribute, "The attribute `@map` cannot be used on relation fields."),
                                "Put it on the scalar fields that hold the foreign key.")));
        WrittenAttributes.all(draft).forEach(attribute -> {
            String argument = attribute.name().text().equals("map") ? "name" : "map";
            Arguments.text(attribute, argument)
                    .filter(NamesInDatabase::isWrong)
                    .ifPresent(name -> diagnostics.error(
                            attribute.span(),
                            Wording.of(attribute, "The name \"" + name + "\" cannot be used in a database."),
                            "Write a name with visible characters and without control characters."));
        });
    }

    private static boolean isWrong(String name) {
        return name.isBlank() || name.chars().anyMatch(Character::isISOControl);
    }
}
