package dev.tenon.maven;

import dev.tenon.codegen.project.FormattedFile;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lays out the schema, or with <code>tenon.check</code> fails the build if it is not laid out. */
@Mojo(name = "format", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class FormatMojo extends SchemaMojo {
    /** Writes nothing, but fails the build if a file would be changed. */
    @Parameter(property = "tenon.check", defaultValue = "false")
    boolean check;

    @Override
    void execute(Path file, Path folder) throws MojoFailureException {
        for (FormattedFile formatted : FormattedFile.in(file, folder)) {
            if (check && formatted.isChanged()) {
                throw new MojoFailureException("\n\nThe schema " + formatted.name()
                        + " is not laid out as it should be.\n  → Run `mvn tenon:format`.\n");
            }
            formatted.write();
            getLog().info(formatted.name() + (formatted.isChanged() ? " is formatted." : " is unchanged."));
        }
    }
}
