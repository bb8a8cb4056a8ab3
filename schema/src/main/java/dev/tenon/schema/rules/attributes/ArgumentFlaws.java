package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ArgumentFlaw;
import dev.tenon.schema.tree.AttributeNode;

/** The arguments of an attribute have values, and commas only between them. */
public final class ArgumentFlaws implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (WrittenAttributes group : WrittenAttributes.of(draft)) {
            for (AttributeNode attribute : group.attributes()) {
                if (!attribute.flaws().isEmpty() && isJudged(attribute, group)) {
                    attribute.flaws().forEach(flaw -> report(attribute, flaw, diagnostics));
                }
            }
        }
    }

    private static boolean isJudged(AttributeNode attribute, WrittenAttributes group) {
        return group.owner().takes(attribute)
                && !attribute.isNativeType()
                && (group.count(attribute) == 1 || AttributesOnce.isRepeatable(attribute));
    }

    private static void report(AttributeNode attribute, ArgumentFlaw flaw, Diagnostics diagnostics) {
        String subject = "Error parsing attribute \"" + (flaw.inList() ? "@@" : "@")
                + attribute.name().text() + "\": ";
        if (flaw.argument() == null) {
            diagnostics.error(
                    flaw.span(),
                    subject + "Trailing commas are not valid in attribute arguments, please remove the comma.");
        } else {
            diagnostics.error(
                    flaw.span(),
                    subject + "The `" + flaw.argument() + "` argument is missing a value.",
                    "Write the value after the colon, or take the argument away.");
        }
    }
}
