package dev.tenon.schema.rules.natives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.provider.NativeTypeShape;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.syntax.SchemaParser;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeTypesTest {
    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "sqlserver", "cockroachdb", "mongodb"})
    void each_native_type_is_taken_by_fields_of_its_scalar_types_and_by_no_other(String provider) {
        assertThat(shapes(provider)).isNotEmpty().allSatisfy(shape -> {
            for (ScalarType scalar : ScalarType.values()) {
                String refusal = "Native type " + shape.name() + " is not compatible";
                boolean refused = messages(provider, scalar, written(shape, required(shape))).stream()
                        .anyMatch(message -> message.startsWith(refusal));

                assertThat(refused)
                        .as(scalar.keyword())
                        .isEqualTo(!shape.scalars().contains(scalar));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "sqlserver", "cockroachdb", "mongodb"})
    void each_native_type_takes_the_arguments_that_it_may_have_and_not_one_more(String provider) {
        assertThat(shapes(provider)).allSatisfy(shape -> {
            ScalarType scalar = shape.scalars().get(0);
            int most = required(shape) + shape.arguments().optional();

            assertThat(messages(provider, scalar, written(shape, most))).noneMatch(NativeTypesTest::isAboutNumber);
            assertThat(messages(provider, scalar, written(shape, most + 1))).anyMatch(NativeTypesTest::isAboutNumber);
        });
    }

    private static boolean isAboutNumber(String message) {
        return message.contains(" takes ") || message.startsWith("Expected ");
    }

    private static int required(NativeTypeShape shape) {
        return shape.arguments().required();
    }

    private static String written(NativeTypeShape shape, int arguments) {
        return arguments == 0
                ? shape.name()
                : shape.name() + "(" + String.join(", ", Collections.nCopies(arguments, "1")) + ")";
    }

    private static List<NativeTypeShape> shapes(String provider) {
        return NativeTypes.of(new Draft(SchemaParser.parse(datasource(provider), new Diagnostics())))
                .shapes();
    }

    private static List<String> messages(String provider, ScalarType scalar, String nativeType) {
        String schema = datasource(provider) + """
                model A {
                  id Int @id @map("_id")
                  a  %s  @db.%s
                }
                """.formatted(scalar.keyword(), nativeType);
        return SchemaFile.check("schema.prisma", schema).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }

    private static String datasource(String provider) {
        return "datasource db {\n  provider = \"%s\"\n  url = env(\"URL\")\n}\n".formatted(provider);
    }
}
