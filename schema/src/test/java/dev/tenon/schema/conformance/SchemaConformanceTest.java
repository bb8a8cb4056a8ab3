package dev.tenon.schema.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.schema.SchemaFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files of others get the verdict, and the errors at the place, that they should. {@code -Dtest=SchemaConformanceTest
 * -Dtenon.conformance.case=inline/config} runs the cases whose ids hold the text.
 */
class SchemaConformanceTest {
    @TestFactory
    Stream<DynamicTest> filesOfOthersAreJudgedAsOthersJudgeThem() throws IOException {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.id(), () -> check(one)));
    }

    private static List<ConformanceCase> cases() throws IOException {
        Optional<List<ConformanceCase>> cases = ConformanceCase.wanted();
        assumeTrue(
                cases.isPresent(),
                "skipped: no folder shared/conformance/schema is beside a folder above; -Dtenon.conformance=… names it");
        return cases.orElseThrow();
    }

    private static void check(ConformanceCase one) {
        assertThat(found(one)).as(one.schema()).containsExactlyElementsOf(one.findings());
        assertThat(isValid(found(one))).isEqualTo(one.valid());
    }

    private static List<Finding> found(ConformanceCase one) {
        return SchemaFile.check("schema.prisma", one.schema()).diagnostics().stream()
                .map(Finding::of)
                .sorted()
                .toList();
    }

    private static boolean isValid(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity().equals("error"));
    }
}
