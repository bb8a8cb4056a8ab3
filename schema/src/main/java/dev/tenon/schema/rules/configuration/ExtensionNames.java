package dev.tenon.schema.rules.configuration;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.PreviewFeatures;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.rules.Wording;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;

/** An extension is called by a word of the language; the database's own name for it goes into {@code map}. */
public final class ExtensionNames implements Rule {
    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        if (!PreviewFeatures.isOn(PreviewFeatures.extensions(), draft)) {
            return;
        }
        draft.configuration(ConfigurationBlock.Kind.DATASOURCE).stream()
                .filter(KnownProperties::hasExtensions)
                .flatMap(block -> block.find("extensions").stream())
                .forEach(property ->
                        DatasourceExtensions.all(property.value()).forEach(extension -> check(extension, diagnostics)));
    }

    private static void check(Expression extension, Diagnostics diagnostics) {
        String name = extension instanceof Expression.Call call ? call.name().text() : extension.source();
        if (Character.isDigit(name.codePointAt(0))) {
            report(extension, "The name of an extension must not start with a number.", name, diagnostics);
        } else if (name.indexOf('-') >= 0) {
            report(extension, "The character `-` is not allowed in extension names.", name, diagnostics);
        }
    }

    private static void report(Expression extension, String message, String name, Diagnostics diagnostics) {
        String word = name.replace('-', '_').replaceFirst("^[0-9]+_*", "");
        diagnostics.error(
                extension.span(),
                Wording.plain(message),
                "Write `" + (word.isEmpty() ? "extension" : word) + "(map: \"" + name + "\")`.");
    }
}
