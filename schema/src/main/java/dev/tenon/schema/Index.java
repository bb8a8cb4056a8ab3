package dev.tenon.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@code @@index} or {@code @@fulltext}.
 *
 * @param kind which of the two
 * @param parts the fields with their options, in order
 * @param name the index's name in the database
 * @param type how it is built; null for the database's own choice
 * @param clustered whether the table is kept in its order; null where the schema leaves that to the database
 * @param condition which records it is about; null for all
 */
public record Index(
        Kind kind,
        List<KeyPart> parts,
        Identifier name,
        @Nullable Type type,
        @Nullable Boolean clustered,
        @Nullable IndexCondition condition) {
    public Index {
        parts = List.copyOf(parts);
    }

    /** What an index is for. */
    public enum Kind {
        /** To find and sort values. */
        PLAIN,
        /** To find words in texts. */
        FULLTEXT
    }

    /** How an index is built. */
    public enum Type {
        BTREE("BTree"),
        HASH("Hash"),
        GIST("Gist"),
        GIN("Gin"),
        SPGIST("SpGist"),
        BRIN("Brin");

        private final String keyword;

        Type(String keyword) {
            this.keyword = keyword;
        }

        /** The word for it in a schema file. */
        public String keyword() {
            return keyword;
        }
    }

    /** The fields, in order. */
    public List<ScalarField> fields() {
        return parts.stream().map(KeyPart::field).toList();
    }
}
