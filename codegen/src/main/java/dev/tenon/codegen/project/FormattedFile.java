package dev.tenon.codegen.project;

import dev.tenon.error.FileAccessException;
import dev.tenon.error.SchemaException;
import dev.tenon.schema.SchemaFolder;
import dev.tenon.schema.diagnostics.SourceText;
import dev.tenon.schema.format.SchemaFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A schema file and how it should be laid out. Immutable.
 *
 * @param file the file
 * @param before what messages call it, and the text that it holds
 * @param after that text laid out
 */
public record FormattedFile(Path file, SourceText before, String after) {

    /**
     * Reads a schema. Nothing is written.
     *
     * @param place its file, or the folder whose {@code .prisma} files make it up
     * @param folder messages name the files as seen from here
     * @throws FileAccessException if a file cannot be read
     * @throws SchemaException if a folder has no such file
     */
    public static List<FormattedFile> in(Path place, Path folder) {
        List<Path> files = SchemaFolder.files(place);
        List<SourceText> texts = files.stream()
                .map(file -> SchemaText.read(file, folder).files().get(0))
                .toList();
        List<String> formatted =
                SchemaFormat.format(texts.stream().map(SourceText::text).toList());
        return IntStream.range(0, files.size())
                .mapToObj(i -> new FormattedFile(files.get(i), texts.get(i), formatted.get(i)))
                .toList();
    }

    /** The file as messages call it. */
    public String name() {
        return before.name();
    }

    /** Whether it is not laid out as it should be. */
    public boolean isChanged() {
        return !before.text().equals(after);
    }

    /**
     * Writes the file; one that is laid out already stays untouched.
     *
     * @throws FileAccessException if it cannot be written
     */
    public void write() {
        if (!isChanged()) {
            return;
        }
        try {
            Files.writeString(file, after);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The schema file " + name() + " cannot be written: " + FileAccessException.reason(e) + ".",
                    "Check that you may write it.",
                    e);
        }
    }
}
