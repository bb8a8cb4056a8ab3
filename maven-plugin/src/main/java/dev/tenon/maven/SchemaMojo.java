package dev.tenon.maven;

import dev.tenon.codegen.project.SchemaLocation;
import dev.tenon.error.TenonException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal does first: finds the schemas that it is about. One execution, one instance, one thread. */
abstract class SchemaMojo extends AbstractMojo {
    /**
     * The schema: a file, or a folder of <code>.prisma</code> files that make one schema together. If neither this nor <code>schemas</code> is given, the first of <code>schema.prisma</code>,
     * <code>prisma/schema.prisma</code> and <code>src/main/prisma/schema.prisma</code> that the project has.
     */
    @Parameter(property = "tenon.schema")
    @Nullable File schema;

    /** Several schemas, each with a package of its own. */
    @Parameter
    List<File> schemas = List.of();

    /** Leaves this goal out. */
    @Parameter(property = "tenon.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    File basedir;

    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Left out: tenon.skip is set.");
            return;
        }
        try {
            Path project = basedir.toPath();
            for (Path file : files(project)) {
                execute(file, project);
            }
        } catch (TenonException e) {
            // A failure, not an error: Maven prints it without a stack trace.
            throw new MojoFailureException("\n\n" + e.getMessage() + "\n", e);
        }
    }

    /** Does what the goal is for, with one schema; messages name it as seen from the project's folder. */
    abstract void execute(Path file, Path folder) throws MojoFailureException;

    private List<Path> files(Path project) {
        List<Path> named = Stream.concat(Stream.ofNullable(schema), schemas.stream())
                .map(file -> project.resolve(file.toPath()))
                .toList();
        return named.isEmpty() ? List.of(SchemaLocation.in(project)) : named;
    }
}
