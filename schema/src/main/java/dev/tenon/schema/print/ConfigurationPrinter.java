package dev.tenon.schema.print;

import dev.tenon.schema.Datasource;
import dev.tenon.schema.Generator;
import dev.tenon.schema.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the datasource and the generators. */
final class ConfigurationPrinter {
    private final BlockText out;

    ConfigurationPrinter(BlockText out) {
        this.out = out;
    }

    void print(Datasource datasource) {
        out.open(datasource.documentation(), "datasource " + datasource.name());
        property("provider", ValueText.quoted(datasource.provider()));
        url("url", datasource.url());
        url("directUrl", datasource.directUrl());
        url("shadowDatabaseUrl", datasource.shadowDatabaseUrl());
        if (datasource.relationMode() != Datasource.RelationMode.FOREIGN_KEYS) {
            property("relationMode", ValueText.quoted(datasource.relationMode().keyword()));
        }
        if (!datasource.schemas().isEmpty()) {
            property(
                    "schemas",
                    list(datasource.schemas().stream().map(ValueText::quoted).toList()));
        }
        if (!datasource.extensions().isEmpty()) {
            property(
                    "extensions",
                    list(datasource.extensions().stream()
                            .map(ConfigurationPrinter::extension)
                            .toList()));
        }
        out.close();
    }

    void print(Generator generator) {
        out.open(generator.documentation(), "generator " + generator.name());
        generator.properties().forEach((key, value) -> property(key, value(value)));
        out.close();
    }

    private void property(String key, String value) {
        out.line(key + " = " + value);
    }

    private void url(String key, Datasource.Url url) {
        if (url instanceof Datasource.Url.Literal literal) {
            property(key, ValueText.quoted(literal.text()));
        } else if (url instanceof Datasource.Url.Environment environment) {
            property(key, "env(" + ValueText.quoted(environment.variable()) + ")");
        }
    }

    private static String extension(Datasource.Extension extension) {
        List<String> options = new ArrayList<>();
        option("map", extension.databaseName().equals(extension.name()) ? null : extension.databaseName(), options);
        option("version", extension.version(), options);
        option("schema", extension.namespace(), options);
        return options.isEmpty() ? extension.name() : extension.name() + "(" + String.join(", ", options) + ")";
    }

    private static void option(String name, @Nullable String value, List<String> options) {
        if (value != null) {
            options.add(name + ": " + ValueText.quoted(value));
        }
    }

    private static String value(PropertyValue value) {
        if (value instanceof PropertyValue.Text text) {
            return ValueText.quoted(text.text());
        }
        if (value instanceof PropertyValue.Items items) {
            return list(items.values().stream().map(ConfigurationPrinter::value).toList());
        }
        return value.text();
    }

    private static String list(List<String> values) {
        return values.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
