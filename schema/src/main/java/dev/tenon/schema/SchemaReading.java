package dev.tenon.schema;

import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.rules.Rules;
import dev.tenon.schema.syntax.SchemaParser;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.SchemaTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of one schema as they were read. Whoever both judges and lays them out does it from one reading: nothing is read or
 * looked up twice. For one thread.
 */
public final class SchemaReading {
    private final List<String> texts;
    private final Diagnostics diagnostics = new Diagnostics();
    private final SchemaTree tree;
    private final boolean readable;
    private @Nullable Draft draft;
    private @Nullable Boolean sound;
    private @Nullable SchemaCheck check;

    private SchemaReading(List<String> texts) {
        this.texts = List.copyOf(texts);
        List<Block> blocks = new ArrayList<>();
        for (int file = 0; file < texts.size(); file++) {
            blocks.addAll(SchemaParser.parse(texts.get(file), file, diagnostics).blocks());
        }
        this.tree = new SchemaTree(blocks);
        this.readable = !diagnostics.hasErrors();
    }

    /**
     * Reads files. Throws nothing.
     *
     * @param texts any texts, right or wrong
     */
    public static SchemaReading of(List<String> texts) {
        return new SchemaReading(texts);
    }

    /** The texts of the files, in their order. */
    public List<String> texts() {
        return texts;
    }

    /** Whether every line makes sense by itself. */
    public boolean isReadable() {
        return readable;
    }

    /** What could be read, with its names looked up. */
    public Draft draft() {
        Draft made = draft;
        if (made == null) {
            made = new Draft(tree);
            draft = made;
        }
        return made;
    }

    /** Whether, beyond that, nothing is wrong with the models by themselves; how they fit together is not asked. */
    public boolean isSound() {
        Boolean known = sound;
        if (known == null) {
            Rules.checkParts(draft(), diagnostics);
            known = !diagnostics.hasErrors();
            sound = known;
        }
        return known;
    }

    /** All that is to be said about the files, file by file: the span of a diagnostic counts them. Throws nothing. */
    public SchemaCheck check() {
        SchemaCheck made = check;
        if (made == null) {
            made = checked();
            check = made;
        }
        return made;
    }

    private SchemaCheck checked() {
        Diagnostics refusals = new Diagnostics();
        boolean partsAreRight = isSound();
        Rules.checkWhole(draft(), diagnostics);
        boolean right = partsAreRight && !diagnostics.hasErrors();
        if (right) {
            RefusedParts.check(draft(), refusals);
        }
        boolean complete = right && !refusals.hasErrors();
        Optional<Schema> schema = complete ? Optional.of(SchemaBuilder.build(draft())) : Optional.empty();
        return new SchemaCheck(schema, diagnostics.inOrder(), refusals.inOrder());
    }
}
