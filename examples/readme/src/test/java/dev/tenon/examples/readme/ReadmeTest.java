package dev.tenon.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The blocks of code in README.md are the regions of {@link ReadmeExamplesTest} and this module's schema. */
class ReadmeTest {
    private static final Path README = Path.of("../../README.md");
    private static final Path EXAMPLES = Path.of("src/test/java/dev/tenon/examples/readme/ReadmeExamplesTest.java");
    private static final Path SCHEMA = Path.of("src/main/prisma/schema.prisma");

    @Test
    void every_java_block_is_compiled_and_run() throws IOException {
        assertThat(blocks("java")).isNotEmpty().isEqualTo(regions());
    }

    @Test
    void the_schema_is_the_one_that_the_examples_use() throws IOException {
        assertThat(blocks("prisma")).containsExactly(Files.readString(SCHEMA).strip());
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher matcher = Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(README));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1).strip());
        }
        return blocks;
    }

    private static List<String> regions() throws IOException {
        Matcher matcher = Pattern.compile("\n *// readme\n(.*?)\n *// end\n", Pattern.DOTALL)
                .matcher(Files.readString(EXAMPLES));
        List<String> regions = new ArrayList<>();
        while (matcher.find()) {
            regions.add(matcher.group(1).stripIndent().strip());
        }
        return regions;
    }
}
