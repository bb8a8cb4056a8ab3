package dev.tenon.schema.rules.indexes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.draft.provider.IndexType;
import dev.tenon.schema.draft.provider.NativeTypeShape;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.draft.provider.OperatorClass;
import dev.tenon.schema.syntax.SchemaParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperatorClassesTest {
    private static final String DATASOURCE = "datasource db {\n  provider = \"postgresql\"\n  url = env(\"URL\")\n}\n";
    private static final NativeTypes TYPES =
            NativeTypes.of(new Draft(SchemaParser.parse(DATASOURCE, new Diagnostics())));

    @Test
    void each_operator_class_is_named_once() {
        assertThat(OperatorClass.names()).doesNotHaveDuplicates();
    }

    @Test
    void each_operator_class_compares_native_types_that_the_database_has() {
        assertThat(OperatorClass.all())
                .allSatisfy(operators -> assertThat(TYPES.names()).containsAll(operators.natives()));
    }

    @Test
    void each_operator_class_is_taken_in_the_indexes_that_have_it_and_in_no_other() {
        for (OperatorClass operators : OperatorClass.all()) {
            for (String nativeType : operators.natives()) {
                for (IndexType type : IndexType.values()) {
                    assertThat(messages(operators, nativeType, type).isEmpty())
                            .as("%s over %s in %s", operators.name(), nativeType, type.word())
                            .isEqualTo(operators.isOf(type));
                }
            }
        }
    }

    private static List<String> messages(OperatorClass operators, String nativeType, IndexType type) {
        NativeTypeShape shape = TYPES.find(nativeType).orElseThrow();
        String schema =
                DATASOURCE + """
                model A {
                  id Int @id
                  a  %s  @db.%s

                  @@index([a(ops: %s)], type: %s)
                }
                """.formatted(shape.scalars().get(0).keyword(), nativeType, operators.name(), type.word());
        return SchemaFile.check("schema.prisma", schema).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }
}
