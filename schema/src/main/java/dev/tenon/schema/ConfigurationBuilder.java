package dev.tenon.schema;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.ConfigurationBlock;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import dev.tenon.schema.tree.PropertyNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the datasource and the generators of a draft that every rule has passed. */
final class ConfigurationBuilder {
    private ConfigurationBuilder() {}

    static Datasource datasource(Draft draft) {
        ConfigurationBlock block =
                draft.configuration(ConfigurationBlock.Kind.DATASOURCE).get(0);
        return new Datasource(
                block.name().text(),
                draft.provider().orElseThrow(),
                url(block, "url"),
                url(block, "directUrl"),
                url(block, "shadowDatabaseUrl"),
                relationMode(block),
                values(block, "schemas").map(ConfigurationBuilder::text).toList(),
                values(block, "extensions").map(ConfigurationBuilder::extension).toList(),
                Marks.documentation(block.documentation()));
    }

    private static Datasource.Url url(ConfigurationBlock block, String key) {
        return block.find(key).map(property -> url(property.value())).orElseGet(Datasource.Url.Absent::new);
    }

    private static Datasource.Url url(Expression value) {
        if (value instanceof Expression.Call call && !call.arguments().isEmpty()) {
            return new Datasource.Url.Environment(text(call.arguments().get(0).value()));
        }
        return new Datasource.Url.Literal(text(value));
    }

    private static Datasource.RelationMode relationMode(ConfigurationBlock block) {
        String word = block.find("relationMode")
                .or(() -> block.find("referentialIntegrity"))
                .map(property -> text(property.value()))
                .orElse("");
        return Arrays.stream(Datasource.RelationMode.values())
                .filter(mode -> mode.keyword().equals(word))
                .findFirst()
                .orElse(Datasource.RelationMode.FOREIGN_KEYS);
    }

    private static Stream<Expression> values(ConfigurationBlock block, String key) {
        return block.find(key).map(PropertyNode::value).stream()
                .flatMap(value -> value instanceof Expression.Items items ? items.values().stream() : Stream.of(value));
    }

    private static Datasource.Extension extension(Expression value) {
        String name = value instanceof Expression.Call call ? call.name().text() : text(value);
        return new Datasource.Extension(
                name,
                Optional.ofNullable(option(value, "map")).orElse(name),
                option(value, "version"),
                option(value, "schema"));
    }

    private static @Nullable String option(Expression value, String name) {
        return value instanceof Expression.Call call
                ? call.arguments().stream()
                        .filter(argument -> argument.isNamed(name))
                        .map(ArgumentNode::value)
                        .map(ConfigurationBuilder::text)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    static List<Generator> generators(Draft draft) {
        return draft.configuration(ConfigurationBlock.Kind.GENERATOR).stream()
                .map(ConfigurationBuilder::generator)
                .toList();
    }

    private static Generator generator(ConfigurationBlock block) {
        Map<String, PropertyValue> properties = new LinkedHashMap<>();
        for (PropertyNode property : block.properties()) {
            Name key = property.key();
            properties.put(key.text(), property(property.value()));
        }
        return new Generator(block.name().text(), properties, Marks.documentation(block.documentation()));
    }

    private static PropertyValue property(Expression value) {
        if (value instanceof Expression.Text text) {
            return new PropertyValue.Text(text.value());
        }
        if (value instanceof Expression.Items items) {
            return new PropertyValue.Items(
                    items.values().stream().map(ConfigurationBuilder::property).toList());
        }
        return new PropertyValue.Word(value.source());
    }

    private static String text(Expression value) {
        return value instanceof Expression.Text text ? text.value() : value.source();
    }
}
