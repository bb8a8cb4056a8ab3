package dev.tenon.codegen.project;

import dev.tenon.error.FileAccessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The places where a project keeps its schema, when nobody names one. Thread-safe. */
public final class SchemaLocation {
    /** The places below the project's folder, in the order in which they are tried. */
    public static final List<String> PLACES =
            List.of("schema.prisma", "prisma/schema.prisma", "src/main/prisma/schema.prisma");

    private SchemaLocation() {}

    /**
     * The schema of the project in a folder: the first of {@link #PLACES} that is a file.
     *
     * @throws FileAccessException if none is
     */
    public static Path in(Path folder) {
        return PLACES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new FileAccessException(
                        "There is no schema here; looked for " + String.join(", ", PLACES) + ".",
                        "Write the schema into one of these files, or name the file that holds it.",
                        null));
    }
}
