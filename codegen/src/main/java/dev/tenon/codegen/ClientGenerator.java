package dev.tenon.codegen;

import dev.tenon.schema.Schema;
import java.util.List;

/** Stands in for the generator. */
public final class ClientGenerator {
    private ClientGenerator() {}

    /** One record a model. */
    public static List<SourceFile> generate(Schema schema, String schemaText, ClientSettings settings) {
        String folder = settings.packageName().replace('.', '/');
        return schema.models().stream()
                .map(model -> new SourceFile(
                        folder + "/" + model.name() + ".java",
                        "package " + settings.packageName() + ";\n\npublic record " + model.name() + "() {}\n"))
                .toList();
    }
}
