package dev.tenon.codegen.project;

import dev.tenon.codegen.SourceFile;
import dev.tenon.error.FileAccessException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A source root that holds what was generated from one schema, perhaps beside other files: those it never touches. One run
 * at a time.
 */
final class SourceFolder {
    private final Path root;
    private final Path manifest;

    /**
     * @param root the source root
     * @param owner the schema that the files follow from: each keeps a manifest of its own
     */
    SourceFolder(Path root, String owner) {
        this.root = root;
        this.manifest = root.resolve(".tenon").resolve(owner.replaceAll("[^A-Za-z0-9._]+", "-") + ".manifest");
    }

    /** How many files the last run left here, if that run had this fingerprint and its files are as it left them; else -1. */
    int upToDate(String fingerprint) {
        Manifest last = last();
        boolean same = last.fingerprint().equals(fingerprint)
                && last.files().entrySet().stream()
                        .allMatch(file -> file.getValue().equals(digest(file.getKey())));
        return same ? last.files().size() : -1;
    }

    /** Makes the folder hold these files and none other that an earlier run wrote. */
    Changes bring(List<SourceFile> sources, String fingerprint) {
        try {
            SortedMap<String, String> files = new TreeMap<>();
            List<String> written = new ArrayList<>();
            for (SourceFile source : sources) {
                byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
                files.put(source.path(), Digest.of(bytes));
                if (write(root.resolve(source.path()), bytes)) {
                    written.add(source.path());
                }
            }
            List<String> deleted = new ArrayList<>();
            for (String old : last().files().keySet()) {
                if (!files.containsKey(old) && delete(old)) {
                    deleted.add(old);
                }
            }
            write(manifest, new Manifest(fingerprint, files).text().getBytes(StandardCharsets.UTF_8));
            return new Changes(written, deleted, files.size() - written.size());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Manifest last() {
        byte[] bytes = read(manifest);
        return bytes == null ? Manifest.EMPTY : Manifest.parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private @Nullable String digest(String path) {
        byte[] bytes = read(root.resolve(path));
        return bytes == null ? null : Digest.of(bytes);
    }

    /** A file's bytes; null if there is no such file. */
    private byte @Nullable [] read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes a file unless it holds these bytes already: a compiler looks at its time. */
    private boolean write(Path file, byte[] bytes) throws IOException {
        if (Arrays.equals(read(file), bytes)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return true;
    }

    /** Deletes a file and the folders that this leaves empty. */
    private boolean delete(String path) throws IOException {
        Path base = root.normalize();
        Path file = base.resolve(path).normalize();
        if (!file.startsWith(base) || !Files.deleteIfExists(file)) {
            return false;
        }
        Path folder = file.getParent();
        while (folder != null && !folder.equals(base) && empty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
        return true;
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private FileAccessException unwritable(IOException e) {
        String reason = e instanceof FileAlreadyExistsException
                ? "a file stands where a folder must be: " + e.getMessage()
                : FileAccessException.reason(e);
        return new FileAccessException(
                "The sources cannot be written to " + root + ": " + reason + ".",
                "Name another output folder, or see that this one may be written to.",
                e);
    }
}
