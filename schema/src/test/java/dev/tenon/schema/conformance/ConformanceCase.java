package dev.tenon.schema.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A schema file of others with what is expected of it.
 *
 * @param id its name
 * @param schema the text of the file
 * @param valid whether it has no error
 * @param findings the errors and warnings, in order of place
 * @param formatted the text as the formatter leaves it; null if it cannot be formatted
 */
record ConformanceCase(String id, String schema, boolean valid, List<Finding> findings, String formatted) {
    private static final Path FILE = Path.of("shared", "conformance", "schema", "cases.jsonl");

    ConformanceCase {
        findings = List.copyOf(findings);
    }

    /**
     * The cases whose id holds the system property {@code tenon.conformance.case}, all without it; none where there is no file
     * of cases: in the folder that the system property {@code tenon.conformance} names, or beside a folder above this one.
     */
    static Optional<List<ConformanceCase>> wanted() throws IOException {
        Optional<Path> file = file();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String part = System.getProperty("tenon.conformance.case", "");
        try (Stream<String> lines = Files.lines(file.get())) {
            return Optional.of(lines.map(ConformanceCase::read)
                    .filter(one -> one.id.contains(part))
                    .toList());
        }
    }

    private static Optional<Path> file() {
        String folder = System.getProperty("tenon.conformance");
        if (folder != null) {
            return Optional.of(Path.of(folder, "cases.jsonl"));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static ConformanceCase read(String line) {
        JsonNode json = JsonMapper.shared().readTree(line);
        List<Finding> findings = new ArrayList<>();
        for (JsonNode finding : json.get("diagnostics")) {
            findings.add(new Finding(
                    finding.get("severity").asString(),
                    finding.get("message").asString(),
                    finding.get("start").asInt(),
                    finding.get("end").asInt()));
        }
        return new ConformanceCase(
                json.get("id").asString(),
                json.get("schema").asString(),
                json.get("verdict").asString().equals("valid"),
                findings.stream().sorted().toList(),
                json.get("formatted").asString(""));
    }
}
