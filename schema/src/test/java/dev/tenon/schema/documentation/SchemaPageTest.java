package dev.tenon.schema.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.AttributeShape;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.PreviewFeatures;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.provider.IndexType;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.draft.provider.OperatorClass;
import dev.tenon.schema.format.SchemaFormat;
import dev.tenon.schema.syntax.SchemaParser;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/schema.md} shows nothing that is wrong, and leaves nothing out that the code knows. */
class SchemaPageTest {
    private static final SchemaPage PAGE = SchemaPage.read();

    @TestFactory
    Stream<DynamicTest> each_example_is_valid_and_laid_out() {
        return PAGE.examples().stream()
                .map(example -> DynamicTest.dynamicTest(example, () -> {
                    assertThat(SchemaFile.check("example.prisma", example).diagnostics())
                            .isEmpty();
                    assertThat(SchemaFormat.format(example)).isEqualTo(example);
                }));
    }

    @Test
    void each_attribute_stands_there_with_each_argument() {
        for (AttributeShape shape : AttributeShape.all()) {
            String row = PAGE.row("`" + shape.title());
            assertThat(row).as(shape.title()).isNotEmpty();
            assertThat(shape.parameters())
                    .allSatisfy(parameter -> assertThat(row).contains("`" + parameter.name() + "`"));
        }
    }

    @Test
    void each_native_type_stands_below_its_provider() {
        for (Provider provider : Provider.values()) {
            String section = PAGE.section("`" + provider.providerName() + "`");
            assertThat(nativeTypes(provider))
                    .allSatisfy(name -> assertThat(section).contains("`@db." + name + "`"));
        }
    }

    @Test
    void each_word_of_the_language_stands_there() {
        Stream<String> scalars = Arrays.stream(ScalarType.values()).map(ScalarType::keyword);
        Stream<String> features = Arrays.stream(Provider.values())
                .flatMap(provider -> PreviewFeatures.active(Optional.of(provider)).stream());
        Stream<String> indexes = Stream.concat(IndexType.words().stream(), OperatorClass.names().stream());
        assertThat(Stream.of(scalars, features, indexes).flatMap(words -> words))
                .allSatisfy(word -> assertThat(PAGE.names(word)).as(word).isTrue());
        assertThat(Provider.allNames())
                .allSatisfy(name ->
                        assertThat(PAGE.names("\"" + name + "\"")).as(name).isTrue());
    }

    private static List<String> nativeTypes(Provider provider) {
        String text = "datasource db {\n  provider = \"" + provider.providerName() + "\"\n}\n";
        return NativeTypes.of(new Draft(SchemaParser.parse(text, new Diagnostics())))
                .names();
    }
}
