package dev.tenon.schema.rules.marks;

import dev.tenon.schema.Marks;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Suggestion;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rule;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.DocumentationNode;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.FieldNode;
import dev.tenon.schema.tree.ModelBlock;
import dev.tenon.schema.tree.Name;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What looks like a mark and is none gets a warning: a mark that is nearly spelt, has words behind it, or stands where it means
 * nothing. Any other {@code /// @word} belongs to another tool.
 */
public final class KnownMarks implements Rule {
    private static final Pattern MARK = Pattern.compile("(@\\w+)(.*)");
    private static final String PLACE =
            "Write `/// @version` alone on a line above a field, or put other words before it.";

    @Override
    public void check(Draft draft, Diagnostics diagnostics) {
        for (Block block : draft.tree().blocks()) {
            check(block.documentation(), false, diagnostics);
            if (block instanceof ModelBlock model) {
                boolean marks = model.kind() != ModelBlock.Kind.TYPE;
                for (FieldNode field : model.fields()) {
                    check(field.documentation(), marks, diagnostics);
                }
            } else if (block instanceof EnumBlock values) {
                values.values().forEach(value -> check(value.documentation(), false, diagnostics));
            }
        }
    }

    private static void check(@Nullable DocumentationNode documentation, boolean onField, Diagnostics diagnostics) {
        if (documentation != null) {
            documentation.lines().forEach(line -> check(line, onField, diagnostics));
        }
    }

    private static void check(Name line, boolean onField, Diagnostics diagnostics) {
        Matcher matcher = MARK.matcher(line.text());
        if (!matcher.matches() || (onField && Marks.isVersion(line))) {
            return;
        }
        String word = matcher.group(1);
        Optional<String> meant = Suggestion.closest(word, List.of(Marks.VERSION));
        if (word.equals(Marks.VERSION)) {
            String fault = onField ? "has no arguments" : "means nothing here: it belongs to a field of a model";
            diagnostics.warning(
                    line.span(), "The mark `@version` " + fault + ", so this line is mere documentation.", PLACE);
        } else if (meant.isPresent() && matcher.group(2).isEmpty()) {
            diagnostics.warning(
                    line.span(),
                    "`" + word + "` is no mark that Tenon knows, so this line is mere documentation.",
                    "Did you mean `" + meant.get() + "`?");
        }
    }
}
