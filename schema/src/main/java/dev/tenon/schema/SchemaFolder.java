package dev.tenon.schema;

import dev.tenon.error.FileAccessException;
import dev.tenon.error.SchemaException;
import dev.tenon.schema.diagnostics.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Schemas on disk: a file, or a folder whose {@code .prisma} files make one schema together. Thread-safe. */
public final class SchemaFolder {
    private static final String ENDING = ".prisma";

    private SchemaFolder() {}

    /**
     * Reads a schema.
     *
     * @param place a file in UTF-8, or a folder of such files, at any depth
     * @throws SchemaException if it cannot be read or is not valid
     */
    public static Schema read(Path place) {
        List<SourceText> texts = files(place).stream()
                .map(file -> new SourceText(file.toString(), text(file)))
                .toList();
        return SchemaFile.parse(place.toString(), texts);
    }

    /**
     * The files of a schema: the place itself, or every {@code .prisma} file below a folder, in order of their paths.
     *
     * @throws SchemaException if the place is a folder that cannot be read or has no such file
     */
    public static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        List<Path> files = below(place);
        if (files.isEmpty()) {
            throw new SchemaException(
                    "The folder " + place + " has no schema: no file in it ends with `" + ENDING + "`.",
                    "Name the folder or the file that holds the schema.",
                    null);
        }
        return files;
    }

    /** A folder may be a link to one: what is below it is named as if it were there. */
    private static List<Path> below(Path folder) {
        try {
            Path real = folder.toRealPath();
            try (Stream<Path> below = Files.walk(real)) {
                return below.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                        .map(file -> folder.resolve(real.relativize(file)))
                        .sorted()
                        .toList();
            }
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        } catch (UncheckedIOException unreadable) {
            throw unreadable(folder, Objects.requireNonNull(unreadable.getCause()));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            throw new SchemaException(
                    "The schema file " + file + " is not text in UTF-8.", "Save it in UTF-8.", notText);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static SchemaException unreadable(Path place, IOException cause) {
        return new SchemaException(
                "The schema " + place + " cannot be read: " + FileAccessException.reason(cause) + ".",
                "Check the path and that it may be read.",
                cause);
    }
}
