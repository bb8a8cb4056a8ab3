package dev.tenon.maven;

import dev.tenon.codegen.project.Changes;
import dev.tenon.codegen.project.ClientSources;
import dev.tenon.codegen.project.SchemaText;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Generates the typed client of a schema and adds it to what is compiled. An untouched schema rewrites nothing; sources of
 * models that are gone are deleted; a schema that is not valid fails the build with every diagnostic.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends SchemaMojo {
    /**
     * The source root to generate into. By default <code>target/generated-sources/tenon</code>, or
     * <code>target/generated-test-sources/tenon</code> for a client of the tests.
     */
    @Parameter(property = "tenon.output")
    @Nullable File output;

    /** Whether the client belongs to the tests. */
    @Parameter(property = "tenon.testSources", defaultValue = "false")
    boolean testSources;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    File buildDirectory;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    String version;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Override
    void execute(Path file, Path folder) {
        SchemaText text = SchemaText.read(file, folder);
        Path root = root();
        Changes changes = new ClientSources(text, root, version).update();
        if (testSources) {
            project.addTestCompileSourceRoot(root.toString());
        } else {
            project.addCompileSourceRoot(root.toString());
        }
        getLog().info(
                        changes.none()
                                ? text.name() + " is untouched: " + changes.files() + " sources are up to date."
                                : "Generated the client of " + text.name() + ": "
                                        + changes.written().size() + " sources written, " + changes.untouched()
                                        + " up to date, " + changes.deleted().size() + " deleted.");
    }

    private Path root() {
        if (output != null) {
            return output.toPath();
        }
        return buildDirectory
                .toPath()
                .resolve(testSources ? "generated-test-sources" : "generated-sources")
                .resolve("tenon");
    }
}
