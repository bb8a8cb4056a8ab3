package dev.tenon.codegen.project;

import dev.tenon.codegen.ClientGenerator;
import dev.tenon.codegen.ClientSettings;
import dev.tenon.codegen.SourceFile;
import dev.tenon.error.FileAccessException;
import dev.tenon.error.SchemaException;
import dev.tenon.schema.Generator;
import dev.tenon.schema.Schema;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources of a schema's clients in a folder. Bringing them up to date writes nothing that is right already, so that a
 * build after an untouched schema compiles nothing anew. Immutable; one run at a time for a folder.
 *
 * @param schema the schema
 * @param folder the source root
 * @param version the version of this Tenon: another one may generate other sources
 */
public record ClientSources(SchemaText schema, Path folder, String version) {
    /** The {@code provider} of the generator blocks that Tenon answers. */
    public static final String PROVIDER = "tenon";

    /**
     * Generates what is missing or outdated, and deletes what an earlier run generated from this schema and it no longer
     * asks for.
     *
     * @throws SchemaException if the schema is not valid or has no generator block for Tenon; the folder is as before
     * @throws FileAccessException if the folder cannot be written
     */
    public Changes update() {
        SourceFolder sources = new SourceFolder(folder, schema.name());
        String fingerprint = Digest.of(version + "\n" + schema.text());
        // A snapshot's generator may change while its version does not.
        int files = version.endsWith("-SNAPSHOT") ? -1 : sources.upToDate(fingerprint);
        if (files >= 0) {
            return new Changes(List.of(), List.of(), files);
        }
        return sources.bring(generate(), fingerprint);
    }

    private List<SourceFile> generate() {
        Schema meaning = schema.parse();
        List<Generator> generators = meaning.generators().stream()
                .filter(generator -> generator.provider().equals(PROVIDER))
                .toList();
        if (generators.isEmpty()) {
            throw new SchemaException(
                    schema.name() + " has no generator block for Tenon, so there is nothing to generate.",
                    "Add one: generator client { provider = \"tenon\"  package = \"com.acme.db\" }, a property a line.",
                    null);
        }
        return generators.stream()
                .flatMap(generator -> ClientGenerator.generate(meaning, schema.text(), settings(generator)).stream())
                .toList();
    }

    private ClientSettings settings(Generator generator) {
        return ClientSettings.from(generator).schemaFile(schema.fileName());
    }
}
