package dev.tenon.schema;

import java.util.Map;
import java.util.Optional;

/**
 * A {@code generator} block.
 *
 * @param name its name
 * @param provider the {@code provider} text
 * @param properties every other property as text; a list is its values joined by commas
 */
public record Generator(String name, String provider, Map<String, String> properties) {
    public Generator {
        properties = Map.copyOf(properties);
    }

    /** The text of a property, if the block has it. */
    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }
}
