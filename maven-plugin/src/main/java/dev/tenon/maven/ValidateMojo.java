package dev.tenon.maven;

import dev.tenon.codegen.project.SchemaText;
import dev.tenon.schema.Schema;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks the schema and writes nothing. A schema that is not valid fails the build with every diagnostic. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends SchemaMojo {
    @Override
    void execute(Path file, Path folder) {
        SchemaText text = SchemaText.read(file, folder);
        Schema schema = text.parse();
        getLog().info(text.name() + " is valid (models: " + schema.models().size() + ", enums: "
                + schema.enums().size() + ").");
    }
}
