package dev.tenon.schema.rules.relations;

import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.Shared;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The referential actions of relations: those given, those meant where none is, and those there are. */
final class RelationActions {
    private static final Shared<Set<ReferentialAction>> ALLOWED = new Shared<>(RelationActions::findAllowed);

    private RelationActions() {}

    /** The action that an argument of {@code @relation} gives. */
    static Optional<ReferentialAction> given(FieldDraft field, String argument) {
        return field.attribute("relation")
                .flatMap(attribute -> Arguments.word(attribute, argument))
                .flatMap(word -> Arrays.stream(ReferentialAction.values())
                        .filter(action -> action.keyword().equals(word))
                        .findFirst());
    }

    /** What happens when the other record is deleted. */
    static ReferentialAction onDelete(FieldDraft forward, Draft draft) {
        return given(forward, "onDelete").orElseGet(() -> {
            List<FieldDraft> key = forward.relationFields("fields", forward.model());
            if (!forward.isRequired() && key.stream().noneMatch(FieldDraft::isRequired)) {
                return ReferentialAction.SET_NULL;
            }
            return allowed(draft).contains(ReferentialAction.RESTRICT)
                    ? ReferentialAction.RESTRICT
                    : ReferentialAction.NO_ACTION;
        });
    }

    /** What happens when the key of the other record changes. */
    static ReferentialAction onUpdate(FieldDraft forward) {
        return given(forward, "onUpdate").orElse(ReferentialAction.CASCADE);
    }

    /** Whether an action changes the records that refer to another. */
    static boolean changesRecords(ReferentialAction action) {
        return action != ReferentialAction.NO_ACTION && action != ReferentialAction.RESTRICT;
    }

    /** The actions that the database of a file has, or that are done in its place, in the order that messages have. */
    static Set<ReferentialAction> allowed(Draft draft) {
        return ALLOWED.of(draft);
    }

    private static Set<ReferentialAction> findAllowed(Draft draft) {
        Set<ReferentialAction> allowed = new LinkedHashSet<>(List.of(
                ReferentialAction.CASCADE,
                ReferentialAction.RESTRICT,
                ReferentialAction.NO_ACTION,
                ReferentialAction.SET_NULL,
                ReferentialAction.SET_DEFAULT));
        Optional<Provider> provider = Provider.of(draft);
        if (!draft.usesForeignKeys()) {
            allowed.remove(ReferentialAction.SET_DEFAULT);
            if (!provider.map(Provider::emulatesNoAction).orElse(true)) {
                allowed.remove(ReferentialAction.NO_ACTION);
            }
        } else if (!provider.map(Provider::hasRestrict).orElse(true)) {
            allowed.remove(ReferentialAction.RESTRICT);
        }
        return Collections.unmodifiableSet(allowed);
    }
}
