package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README's index leads somewhere, and leaves out no class. */
class IndexTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern REFERENCE = Pattern.compile("(?:(\\w+Test)\\.?)?(\\w*)(…?)");

    /** A test of the index: of this class, called this, or beginning so. */
    private record Reference(String type, String method, boolean abbreviated) {
        boolean leadsSomewhere() throws ClassNotFoundException {
            Class<?> test = Class.forName(IndexTest.class.getPackageName() + "." + type);
            return method.isEmpty() || Arrays.stream(test.getDeclaredMethods()).anyMatch(this::isMeant);
        }

        private boolean isMeant(Method candidate) {
            return abbreviated
                    ? candidate.getName().startsWith(method)
                    : candidate.getName().equals(method);
        }
    }

    /** Those in the last column of each table; one without a class belongs to the class before it. */
    private static List<Reference> references() throws IOException {
        List<Reference> references = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            String[] cells = line.split("\\|", -1);
            Matcher code = CODE.matcher(cells.length == 5 ? cells[3] : "");
            String type = "";
            while (code.find()) {
                Matcher reference = REFERENCE.matcher(code.group(1));
                assertThat(reference.matches()).as(line).isTrue();
                type = reference.group(1) == null ? type : reference.group(1);
                references.add(new Reference(
                        type, reference.group(2), !reference.group(3).isEmpty()));
            }
        }
        return references;
    }

    @Test
    void every_entry_leads_to_a_test() throws IOException {
        assertThat(references()).hasSizeGreaterThan(80).allMatch(reference -> {
            try {
                return reference.leadsSomewhere();
            } catch (ClassNotFoundException e) {
                return false;
            }
        });
    }

    @Test
    void every_class_of_tests_is_in_the_index() throws IOException {
        List<String> named = references().stream().map(Reference::type).toList();
        Path folder = Path.of("src/test/java/dev/tenon/examples/seeds");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
                    .filteredOn(name -> name.endsWith("Test") && !name.equals("IndexTest"))
                    .allMatch(named::contains);
        }
    }
}
