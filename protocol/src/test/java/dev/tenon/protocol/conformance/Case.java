package dev.tenon.protocol.conformance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One case of a folder of cases. */
record Case(JsonNode node) {
    String id() {
        return node.path("id").stringValue();
    }

    String folder() {
        return node.path("folder").stringValue();
    }

    List<JsonNode> steps() {
        List<JsonNode> steps = new ArrayList<>();
        node.path("steps").forEach(steps::add);
        return steps;
    }

    /** Whether it spreads its tables over several schemas of the database. */
    boolean hasSchemas() {
        return !node.path("datasource").path("schemas").isEmpty();
    }

    /** The schema that its tables are meant for, where the database has such. */
    String databaseSchema() {
        String name = node.path("dbName").stringValue();
        return name.substring(0, Math.min(name.length(), 63));
    }

    /** The whole schema file. */
    String schema(String provider, String url) {
        JsonNode source = node.path("datasource");
        boolean emulated = source.path("relationMode").asString("").equalsIgnoreCase("prisma");
        StringBuilder text = new StringBuilder("datasource test {\n");
        text.append("  provider = \"").append(provider).append("\"\n");
        text.append("  url = \"").append(url).append("\"\n");
        text.append("  relationMode = \"")
                .append(emulated ? "prisma" : "foreignKeys")
                .append("\"\n");
        if (hasSchemas()) {
            text.append("  schemas = ").append(source.path("schemas")).append('\n');
        }
        List<String> extensions = new ArrayList<>();
        source.path("extensions").forEach(extension -> extensions.add(extension.stringValue()));
        if (!extensions.isEmpty()) {
            text.append("  extensions = [")
                    .append(String.join(", ", extensions))
                    .append("]\n");
        }
        text.append("}\n\ngenerator client {\n  provider = \"prisma-client\"\n  previewFeatures = ");
        text.append(node.path("previewFeatures").path(provider)).append("\n}\n\n");
        return text.append(node.path("schema").stringValue().strip())
                .append('\n')
                .toString();
    }
}
