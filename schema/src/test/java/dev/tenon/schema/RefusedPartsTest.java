package dev.tenon.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.SchemaException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language has and a schema has not is valid, and refused where a schema is asked for. */
class RefusedPartsTest {
    private static final String DATASOURCE = "datasource db {\n  provider = \"sqlite\"\n}\n\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model A {\n  id Int @id\n  b Int @default(3000000000)\n}\n",
                "model A {\n  id Int @id @map(\" \")\n}\n",
                "model A {\n  id Int @id\n  b Int\n  c Int @map(\"B\")\n}\n",
                "model A {\n  id Int @id\n}\n\nmodel B {\n  id Int @id\n\n  @@map(\"a\")\n}\n",
                "enum A {\n  B\n  C @map(\"B\")\n}\n"
            })
    void partsThatCannotBeUsedAreRefusedWithAReason(String blocks) {
        SchemaCheck check = SchemaFile.check("schema.prisma", DATASOURCE + blocks);

        assertThat(check.diagnostics()).isEmpty();
        assertThat(check.schema()).isEmpty();
        assertThatThrownBy(() -> SchemaFile.parse("schema.prisma", DATASOURCE + blocks))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("schema.prisma:");
    }
}
