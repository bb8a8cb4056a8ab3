package dev.tenon.schema;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.PropertyNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the datasource and the generators of a draft that every rule has passed. */
final class ConfigurationBuilder {
    private ConfigurationBuilder() {}

    static Datasource datasource(Draft draft) {
        ConfigurationBlock block =
                draft.configuration(ConfigurationBlock.Kind.DATASOURCE).get(0);
        Datasource.Url url =
                block.find("url").map(property -> url(property.value())).orElseGet(Datasource.Url.Absent::new);
        return new Datasource(block.name().text(), draft.provider().orElseThrow(), url);
    }

    private static Datasource.Url url(Expression value) {
        if (value instanceof Expression.Call call) {
            return new Datasource.Url.Environment(text(call.arguments().get(0).value()));
        }
        return new Datasource.Url.Literal(text(value));
    }

    static List<Generator> generators(Draft draft) {
        return draft.configuration(ConfigurationBlock.Kind.GENERATOR).stream()
                .map(ConfigurationBuilder::generator)
                .toList();
    }

    private static Generator generator(ConfigurationBlock block) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (PropertyNode property : block.properties()) {
            properties.put(property.key().text(), text(property.value()));
        }
        String provider = properties.remove("provider");
        return new Generator(block.name().text(), provider == null ? "" : provider, properties);
    }

    private static String text(Expression value) {
        if (value instanceof Expression.Text text) {
            return text.value();
        }
        if (value instanceof Expression.Items items) {
            return items.values().stream().map(ConfigurationBuilder::text).collect(Collectors.joining(","));
        }
        return value.source();
    }
}
