package dev.tenon.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code generator} block.
 *
 * @param name its name
 * @param properties every property, known or not, in order of place
 * @param documentation its {@code ///} lines
 */
public record Generator(
        String name,
        Map<String, PropertyValue> properties,
        @Nullable String documentation) {
    public Generator {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A generator whose properties are all texts. */
    public Generator(String name, String provider, Map<String, String> properties) {
        this(name, texts(provider, properties), null);
    }

    private static Map<String, PropertyValue> texts(String provider, Map<String, String> properties) {
        Map<String, PropertyValue> texts = new LinkedHashMap<>();
        texts.put("provider", new PropertyValue.Text(provider));
        properties.forEach((key, text) -> texts.put(key, new PropertyValue.Text(text)));
        return texts;
    }

    /** The {@code provider}: what generates; empty if the block does not say. */
    public String provider() {
        return property("provider").orElse("");
    }

    /** A property as text, if the block has it; a list is its values joined by commas. */
    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key)).map(PropertyValue::text);
    }
}
