package dev.tenon.schema.syntax;

import dev.tenon.schema.tree.DocumentationNode;
import dev.tenon.schema.tree.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the {@code ///} lines right above something. Mutable; for one thread. */
final class Documentation {
    private final Tokens tokens;
    private final List<Name> lines = new ArrayList<>();

    Documentation(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Takes a line of comment or an empty one; an empty one parts documentation from what follows. */
    boolean take() {
        if (tokens.at(TokenKind.DOCUMENTATION)) {
            Token line = tokens.next();
            lines.add(new Name(line.text(), line.span()));
            tokens.take(TokenKind.LINE_END);
            return true;
        }
        if (tokens.take(TokenKind.COMMENT)) {
            tokens.take(TokenKind.LINE_END);
            return true;
        }
        if (tokens.take(TokenKind.LINE_END)) {
            lines.clear();
            return true;
        }
        return false;
    }

    /** The lines gathered, for what stands here, and begins anew. */
    @Nullable DocumentationNode finish() {
        DocumentationNode documentation = lines.isEmpty() ? null : new DocumentationNode(lines);
        lines.clear();
        return documentation;
    }
}
