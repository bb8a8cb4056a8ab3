package dev.tenon.schema.rules.natives;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.NativeAttribute;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.ConfigurationBlock;

/** A native type begins with the name of the datasource. */
public final class NativeTypePrefix implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        draft.configuration(ConfigurationBlock.Kind.DATASOURCE).stream()
                .findFirst()
                .map(block -> block.name().text())
                .ifPresent(name -> NativeAttribute.all(draft).stream()
                        .filter(attribute -> !attribute.scope().equals(name))
                        .forEach(attribute -> report(attribute, name, diagnostics)));
    }

    private static void report(NativeAttribute attribute, String name, Diagnostics diagnostics) {
        diagnostics.error(
                attribute.node().span(),
                "The prefix " + attribute.scope()
                        + " is invalid. It must be equal to the name of an existing datasource e.g. " + name
                        + ". Did you mean to use " + name + "." + attribute.typeName() + "?");
    }
}
