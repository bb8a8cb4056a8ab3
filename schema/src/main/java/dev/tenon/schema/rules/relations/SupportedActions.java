package dev.tenon.schema.rules.relations;

import dev.tenon.schema.ReferentialAction;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ArgumentNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A referential action is one that the database has or that, in the other relation mode, is done without it. */
public final class SupportedActions implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        Set<ReferentialAction> allowed = RelationActions.allowed(draft);
        Optional<String> advice =
                Provider.of(draft).filter(provider -> draft.usesForeignKeys()).flatMap(SupportedActions::setDefault);
        draft.forEachWith("relation", (field, attribute) -> {
            if (!field.isRelation()) {
                return;
            }
            for (String argument : List.of("onDelete", "onUpdate")) {
                RelationActions.given(field, argument)
                        .filter(action -> !allowed.contains(action))
                        .ifPresent(action -> report(field, argument, action, allowed, draft, diagnostics));
                advice.filter(text -> RelationActions.given(field, argument)
                                .filter(ReferentialAction.SET_DEFAULT::equals)
                                .isPresent())
                        .ifPresent(text -> warn(field, argument, text, diagnostics));
            }
        });
    }

    private static void report(
            FieldDraft field,
            String argument,
            ReferentialAction action,
            Set<ReferentialAction> allowed,
            Draft draft,
            Diagnostics diagnostics) {
        String words = allowed.stream().map(one -> "`" + one.keyword() + "`").collect(Collectors.joining(", "));
        diagnostics.error(
                place(field, argument),
                Wording.plain("Invalid referential action: `" + action.keyword() + "`. Allowed values: (" + words + ")"
                        + advice(action, allowed, draft)),
                "Write one of the allowed words.");
    }

    private static Span place(FieldDraft field, String argument) {
        return field.attribute("relation")
                .flatMap(attribute -> Arguments.find(attribute, argument))
                .map(ArgumentNode::span)
                .orElse(field.span());
    }

    private static Optional<String> setDefault(Provider provider) {
        return provider.setDefaultAdvice()
                .map(link -> provider.title()
                        + " does not actually support the `SetDefault` referential action, so using it may result in "
                        + "unexpected errors. Read more at " + link + " ");
    }

    private static void warn(FieldDraft field, String argument, String text, Diagnostics diagnostics) {
        diagnostics.warning(place(field, argument), text, "Choose another action.");
    }

    private static String advice(ReferentialAction action, Set<ReferentialAction> allowed, Draft draft) {
        boolean restrict = allowed.contains(ReferentialAction.RESTRICT);
        if (draft.usesForeignKeys() || action != ReferentialAction.NO_ACTION || !restrict) {
            return "";
        }
        return ". `NoAction` is not implemented for "
                + Provider.of(draft).map(Provider::title).orElse("this provider")
                + " when using `relationMode = \"prisma\"`, you could try using `Restrict` instead. "
                + "Learn more at https://pris.ly/d/relation-mode";
    }
}
