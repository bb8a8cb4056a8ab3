package dev.tenon.schema.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one line of a certain kind of block: a field, a property, an enum's value. */
interface EntryReader {
    /** The line, its end taken; nothing if what stands here is no such line, and then the cursor stands anywhere. */
    @Nullable Line read();

    /** The keywords of the blocks that hold such lines. */
    List<String> keywords();
}
