package dev.tenon.schema.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.DamagedSchemas;
import dev.tenon.schema.SchemaCheck;
import dev.tenon.schema.SchemaFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of formatting whatever the text. */
class FormatPropertiesTest {
    private static final int ROUNDS = 4_000;

    private final DamagedSchemas schemas = new DamagedSchemas();

    @Test
    void what_is_laid_out_is_left_alone() {
        schemas.whole().forEach(FormatPropertiesTest::checkStable);
        schemas.forEach(ROUNDS, FormatPropertiesTest::checkStable);
    }

    @Test
    void a_schema_means_the_same_before_and_after() {
        schemas.whole().forEach(FormatPropertiesTest::checkMeaning);
        schemas.forEach(ROUNDS, FormatPropertiesTest::checkMeaning);
    }

    @Test
    void no_word_is_lost() {
        schemas.whole().forEach(FormatPropertiesTest::checkWords);
        schemas.forEach(ROUNDS, FormatPropertiesTest::checkWords);
    }

    private static void checkStable(String text) {
        String once = FileLayout.of(text);
        assertThat(FileLayout.of(once)).isEqualTo(once);
    }

    private static void checkMeaning(String text) {
        SchemaCheck before = SchemaFile.check("schema.prisma", text);
        if (before.schema().isPresent()) {
            SchemaCheck after = SchemaFile.check("schema.prisma", SchemaFormat.format(text));
            assertThat(after.schema()).usingRecursiveComparison().isEqualTo(before.schema());
        }
    }

    private static void checkWords(String text) {
        assertThat(words(FileLayout.of(text))).isEqualTo(words(text));
    }

    /** All letters and digits; attributes may change places, so they are sorted. */
    private static String words(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
