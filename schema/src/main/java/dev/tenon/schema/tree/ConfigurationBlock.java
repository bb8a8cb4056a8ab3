package dev.tenon.schema.tree;

import dev.tenon.schema.diagnostics.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code datasource} or {@code generator} block.
 *
 * @param kind which of the two
 * @param name its name
 * @param properties its {@code key = value} lines, in order of place
 * @param unassigned the keys of its lines whose value is yet to be written
 * @param documentation its {@code ///} lines
 * @param span from its keyword to its closing brace
 */
public record ConfigurationBlock(
        Kind kind,
        Name name,
        List<PropertyNode> properties,
        List<Name> unassigned,
        @Nullable DocumentationNode documentation,
        Span span)
        implements Block {
    public ConfigurationBlock {
        properties = List.copyOf(properties);
        unassigned = List.copyOf(unassigned);
    }

    /** The keyword. */
    public enum Kind {
        DATASOURCE,
        GENERATOR;

        /** The word that the block begins with. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The property of this key; of several the last. */
    public Optional<PropertyNode> find(String key) {
        return properties.stream().filter(p -> p.key().text().equals(key)).reduce((first, last) -> last);
    }
}
