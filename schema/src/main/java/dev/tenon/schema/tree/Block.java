package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** A block between braces. */
public sealed interface Block permits ConfigurationBlock, ModelBlock, EnumBlock {
    /** Its name. */
    Name name();

    /** From its keyword to its closing brace. */
    Span span();

    /** Its {@code ///} lines. */
    @Nullable DocumentationNode documentation();
}
