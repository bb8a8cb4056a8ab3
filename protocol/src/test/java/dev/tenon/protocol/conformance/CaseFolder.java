package dev.tenon.protocol.conformance;

import dev.tenon.protocol.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The cases: they are no part of the project, and stand beside it where there are any. */
record CaseFolder(Path path) {
    /** {@code shared/conformance} in a folder around the project, unless the property {@code tenon.conformance.engine} names another. */
    static Optional<CaseFolder> find() {
        String named = System.getProperty("tenon.conformance.engine");
        Stream<Path> folders = named == null
                ? above().map(folder -> folder.resolve("shared").resolve("conformance"))
                : Stream.of(Path.of(named));
        return folders.filter(folder -> Files.isDirectory(folder.resolve("cases")))
                .map(CaseFolder::new)
                .findFirst();
    }

    /** The project's own folder. */
    static Path project() {
        return above().filter(folder -> Files.exists(folder.resolve("ARCHITECTURE.md")))
                .findFirst()
                .orElseThrow();
    }

    /** The cases that are for a database and whose ids have a place that matches, in order. */
    List<Case> cases(String provider, Pattern only) throws IOException {
        Set<String> listed = Set.copyOf(Files.readAllLines(path.resolve("lists").resolve(provider + ".txt")));
        try (Stream<Path> files = Files.walk(path.resolve("cases"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(CaseFolder::read)
                    .filter(node -> node.has("steps"))
                    .map(Case::new)
                    .filter(each -> listed.contains(each.id())
                            && only.matcher(each.id()).find())
                    .toList();
        }
    }

    private static Stream<Path> above() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent);
    }

    private static JsonNode read(Path file) {
        try {
            return Objects.requireNonNull(JsonText.stored(Files.readString(file)), file::toString);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
