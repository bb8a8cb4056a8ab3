package dev.tenon.schema.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.Arity;
import dev.tenon.schema.diagnostics.Diagnostic;
import dev.tenon.schema.diagnostics.Diagnostics;
import dev.tenon.schema.diagnostics.Span;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.FieldNode;
import dev.tenon.schema.tree.ModelBlock;
import dev.tenon.schema.tree.Name;
import dev.tenon.schema.tree.SchemaTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaParserTest {
    private static final String TEXT = """
            /// People
            /// and more
            model User {
              id    Int @id // the key
              /// Where to write
              email String? @unique(map: "mail") @db.VarChar(20)

              /* a
                 remark */
              @@index([id, email(sort: Desc)])
            }
            """;

    @Test
    void everyNodeKnowsItsPlace() {
        ModelBlock user = model(TEXT);
        FieldNode id = user.fields().get(0);
        FieldNode email = user.fields().get(1);
        AttributeNode unique = email.attributes().get(0);

        assertThat(written(user.span())).startsWith("model User {").endsWith("}\n".strip());
        assertThat(written(user.name().span())).isEqualTo("User");
        assertThat(written(id.span())).isEqualTo("id    Int @id // the key\n");
        assertThat(written(email.type().span())).isEqualTo("String?");
        assertThat(written(unique.span())).isEqualTo("@unique(map: \"mail\")");
        assertThat(written(unique.arguments().get(0).span())).isEqualTo("map: \"mail\"");
        assertThat(unique.span().line()).isEqualTo(6);
        assertThat(unique.span().column()).isEqualTo(17);
        assertThat(user.attributes().get(0).span().line()).isEqualTo(10);
    }

    @Test
    void documentationIsKeptAndOtherCommentsAreNot() {
        ModelBlock user = model(TEXT);

        assertThat(user.documentation()).isNotNull();
        assertThat(user.documentation().lines()).extracting(Name::text).containsExactly("People", "and more");
        assertThat(user.fields().get(0).documentation()).isNull();
        assertThat(user.fields().get(1).documentation().lines())
                .extracting(Name::text)
                .containsExactly("Where to write");
    }

    @Test
    void nativeTypesAndOptionsOfFieldsStayInTheTree() {
        ModelBlock user = model(TEXT);
        AttributeNode nativeType = user.fields().get(1).attributes().get(1);
        Expression fields = user.attributes().get(0).arguments().get(0).value();

        assertThat(nativeType.title()).isEqualTo("@db.VarChar");
        assertThat(nativeType.isNativeType()).isTrue();
        assertThat(fields.source()).isEqualTo("[id,email(sort: Desc)]");
        assertThat(user.fields())
                .extracting(field -> field.type().arity())
                .containsExactly(Arity.REQUIRED, Arity.OPTIONAL);
    }

    @Test
    void escapesInTextsAreResolved() {
        FieldNode field = model("model A {\n a String @default(\"a\\\"b\\\\c\\nd\\u00e9\\ud83d\\ude00\")\n}")
                .fields()
                .get(0);

        assertThat(field.attributes().get(0).arguments().get(0).value())
                .isInstanceOfSatisfying(
                        Expression.Text.class,
                        text -> assertThat(text.value()).isEqualTo("a\"b\\c\nd\u00e9\ud83d\ude00"));
    }

    @Test
    void linesMayEndTheWindowsWay() {
        ModelBlock user = model(TEXT.replace("\n", "\r\n"));

        assertThat(user.fields()).hasSize(2);
        assertThat(user.documentation().lines()).extracting(Name::text).containsExactly("People", "and more");
    }

    @Test
    void valuesInsideOneAnotherWithoutEndAreAnErrorOfTheirLine() {
        String deep = "model A {\n  a Int @default(" + "[".repeat(100_000) + ")\n  b Int\n}";
        Diagnostics diagnostics = new Diagnostics();

        SchemaTree tree = SchemaParser.parse(deep, diagnostics);

        assertThat(diagnostics.inOrder()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.span().line()).isEqualTo(2);
            assertThat(diagnostic.hint()).contains("more than 32 deep");
        });
        assertThat(tree.blocks(ModelBlock.class).get(0).fields())
                .extracting(field -> field.name().text())
                .containsExactly("b");
    }

    private static ModelBlock model(String text) {
        Diagnostics diagnostics = new Diagnostics();
        SchemaTree tree = SchemaParser.parse(text, diagnostics);
        assertThat(diagnostics.inOrder()).isEqualTo(List.<Diagnostic>of());
        return tree.blocks(ModelBlock.class).get(0);
    }

    private static String written(Span span) {
        return TEXT.substring(span.start(), span.end());
    }
}
