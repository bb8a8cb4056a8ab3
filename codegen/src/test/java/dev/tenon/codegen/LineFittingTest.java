package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineFittingTest {
    @Test
    void parameters_that_fit_go_on_one_line() {
        assertThat(LineFitting.fit("    static int sum(int first,\n            int second) {\n"))
                .isEqualTo("    static int sum(int first, int second) {\n");
    }

    @Test
    void parameters_that_do_not_fit_go_on_a_line_of_their_own_each() {
        String first = "Map<String, " + "A".repeat(60) + "> first";
        String second = "B".repeat(60) + " second";
        assertThat(LineFitting.fit("    int f(" + first + ",\n            " + second + ") {\n"))
                .isEqualTo("    int f(\n            " + first + ",\n            " + second + ") {\n");
    }

    @Test
    void prose_is_broken_between_words() {
        String words = "word ".repeat(40).strip();
        assertThat(LineFitting.fit("     * " + words + "\n").lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("     * word").endsWith("word"));
    }

    @Test
    void what_fits_stays_as_it_is() {
        String text = "class A {\n    int a = b(\"x\",\n            c);\n}\n";
        assertThat(LineFitting.fit(text)).isEqualTo(text);
    }
}
