package dev.tenon.codegen.project;

import dev.tenon.error.FileAccessException;
import dev.tenon.error.SchemaException;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.SchemaFolder;
import dev.tenon.schema.diagnostics.SourceText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a schema, not yet read for its meaning. Immutable.
 *
 * @param name the schema's file or folder as messages call it, with {@code /}
 * @param files its files, each with its name as messages call it
 */
public record SchemaText(String name, List<SourceText> files) {
    public SchemaText {
        files = List.copyOf(files);
    }

    /** A schema of one file. */
    public SchemaText(String name, String text) {
        this(name, List.of(new SourceText(name, text)));
    }

    /**
     * Reads a schema.
     *
     * @param place its file, or the folder whose {@code .prisma} files make it up
     * @param folder messages name the files as seen from here
     * @throws FileAccessException if a file cannot be read
     * @throws SchemaException if a folder has no such file
     */
    public static SchemaText read(Path place, Path folder) {
        return new SchemaText(
                name(place, folder),
                SchemaFolder.files(place).stream()
                        .map(file -> readFile(file, folder))
                        .toList());
    }

    private static SourceText readFile(Path file, Path folder) {
        String name = name(file, folder);
        try {
            return new SourceText(name, Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new FileAccessException(
                    "There is no schema file " + name + ".", "Name a file that exists, or write this one.", e);
        } catch (CharacterCodingException e) {
            throw new FileAccessException(
                    "The schema file " + name + " is not UTF-8 text.", "Save it in the encoding UTF-8.", e);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The schema file " + name + " cannot be read: " + FileAccessException.reason(e) + ".",
                    "Check that it is a file and that you may read it.",
                    e);
        }
    }

    /**
     * What the text means.
     *
     * @throws SchemaException with every diagnostic, if it is not valid
     */
    public Schema parse() {
        return SchemaFile.parse(name, files);
    }

    /** All of it as the text of one file. */
    public String text() {
        return files.stream().map(SourceText::text).collect(Collectors.joining("\n"));
    }

    /** The file's or folder's own name, without the folders that it is in. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String name(Path file, Path folder) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = folder.toAbsolutePath().normalize();
        Path seen = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
        return seen.toString().replace('\\', '/');
    }
}
