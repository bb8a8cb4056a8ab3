package dev.tenon.schema.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole schema file.
 *
 * @param blocks its blocks, in order of place
 */
public record SchemaTree(List<Block> blocks) {
    public SchemaTree {
        blocks = List.copyOf(blocks);
    }

    /** The blocks of one kind, in order of place. */
    public <B extends Block> List<B> blocks(Class<B> kind) {
        List<B> found = new ArrayList<>();
        for (Block block : blocks) {
            if (kind.isInstance(block)) {
                found.add(kind.cast(block));
            }
        }
        return List.copyOf(found);
    }
}
