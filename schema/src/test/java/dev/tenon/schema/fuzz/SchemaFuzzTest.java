package dev.tenon.schema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tenon.schema.format.SchemaFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SchemaFuzzTest {
    private static final int MEBIBYTE = 1 << 20;

    @TestFactory
    Stream<DynamicTest> what_once_broke_the_reader_or_the_formatter_breaks_nothing_any_more() throws IOException {
        return seeds().map(
                        seed -> DynamicTest.dynamicTest(name(seed), () -> SchemaFuzz.fuzzerTestOneInput(bytes(seed))));
    }

    @TestFactory
    Stream<DynamicTest> texts_that_make_no_sense_are_laid_out_once_and_for_all() throws IOException {
        return seeds().map(seed -> DynamicTest.dynamicTest(name(seed), () -> {
            String formatted = SchemaFormat.format(new String(bytes(seed), StandardCharsets.UTF_8));
            assertThat(SchemaFormat.format(formatted)).isEqualTo(formatted);
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_mebibyte_of_anything_overflows_no_stack_and_comes_to_an_end() {
        return Stream.concat(
                        Stream.of(
                                "{",
                                "}",
                                "[",
                                "@a(",
                                "a(",
                                "\"",
                                "/",
                                "/*",
                                "/*\n",
                                "a Int /*\n",
                                "model A {\n",
                                "x\n",
                                "\\"),
                        List.of("model A {\n}\n", "foo {\n}\n", "enum A {\nB\n}\n", "@", "\r", "/// a\n", "a.")
                                .stream())
                .map(piece -> DynamicTest.dynamicTest("many " + piece.replace("\n", "⏎"), () -> check(piece)));
    }

    private static Stream<Path> seeds() throws IOException {
        try (Stream<Path> seeds = Files.list(Path.of("src", "test", "resources", "fuzz"))) {
            return seeds.sorted().toList().stream();
        }
    }

    private static String name(Path seed) {
        return seed.getFileName().toString();
    }

    private static byte[] bytes(Path seed) throws IOException {
        return Files.readAllBytes(seed);
    }

    private static void check(String piece) {
        byte[] text = piece.repeat(MEBIBYTE / piece.length()).getBytes(StandardCharsets.UTF_8);
        assertThatCode(() -> SchemaFuzz.fuzzerTestOneInput(text)).doesNotThrowAnyException();
    }
}
