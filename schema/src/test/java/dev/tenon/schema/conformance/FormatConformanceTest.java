package dev.tenon.schema.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.schema.format.SchemaFormat;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files of others are laid out byte for byte as others lay them out. */
class FormatConformanceTest {
    @TestFactory
    Stream<DynamicTest> files_of_others_are_laid_out_as_others_lay_them_out() throws IOException {
        Optional<List<ConformanceCase>> cases = ConformanceCase.wanted();
        assumeTrue(
                cases.isPresent(),
                "skipped: no folder shared/conformance/schema is beside a folder above; -Dtenon.conformance=… names it");
        return cases.orElseThrow().stream().map(one -> DynamicTest.dynamicTest(one.id(), () -> check(one)));
    }

    private static void check(ConformanceCase one) {
        assertThat(SchemaFormat.format(one.schema())).isEqualTo(one.formatted());
    }
}
