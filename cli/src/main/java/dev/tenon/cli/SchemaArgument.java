package dev.tenon.cli;

import dev.tenon.codegen.project.SchemaLocation;
import dev.tenon.codegen.project.SchemaText;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The argument that names the schema's file or folder. */
final class SchemaArgument {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "The schema: a file, or a folder of .prisma files that make one schema together. By default the first of schema.prisma, prisma/schema.prisma and"
                            + " src/main/prisma/schema.prisma that is there.")
    @Nullable Path file;

    SchemaText read(Surroundings surroundings) {
        return SchemaText.read(path(surroundings), surroundings.folder());
    }

    /** The file or folder that is named, or the schema that is there. */
    Path path(Surroundings surroundings) {
        Path folder = surroundings.folder();
        Path named = file;
        return named == null ? SchemaLocation.in(folder) : folder.resolve(named);
    }
}
