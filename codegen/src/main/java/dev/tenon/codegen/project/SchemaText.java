package dev.tenon.codegen.project;

import dev.tenon.error.FileAccessException;
import dev.tenon.error.SchemaException;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The text of a schema file, not yet read for its meaning. Immutable.
 *
 * @param name the file as messages call it, with {@code /}
 * @param text all of it
 */
public record SchemaText(String name, String text) {

    /**
     * Reads a file.
     *
     * @param file the file
     * @param folder messages name the file as seen from here
     * @throws FileAccessException if it cannot be read
     */
    public static SchemaText read(Path file, Path folder) {
        String name = name(file, folder);
        try {
            return new SchemaText(name, Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new FileAccessException(
                    "There is no schema file " + name + ".", "Name a file that exists, or write this one.", e);
        } catch (CharacterCodingException e) {
            throw new FileAccessException(
                    "The schema file " + name + " is not UTF-8 text.", "Save it in the encoding UTF-8.", e);
        } catch (IOException e) {
            throw new FileAccessException(
                    "The schema file " + name + " cannot be read: " + e.getMessage() + ".",
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
        return SchemaFile.parse(name, text);
    }

    /** The file's own name, without the folders that it is in. */
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
