package dev.tenon.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.SchemaException;
import dev.tenon.schema.diagnostics.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFolderTest {
    private static final String DATASOURCE = "datasource db {\n  provider = \"sqlite\"\n  url = env(\"URL\")\n}\n";
    private static final String USER = "model User {\n  id Int @id\n  posts Post[]\n}\n";
    private static final String POST =
            "model Post {\n  id Int @id\n  userId Int\n  user User @relation(fields: [userId], references: [id])\n}";

    @TempDir
    private Path folder;

    @Test
    void the_files_of_a_folder_make_one_schema() throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        Files.writeString(folder.resolve("schema.prisma"), DATASOURCE);
        Files.writeString(models.resolve("user.prisma"), USER);
        Files.writeString(models.resolve("post.prisma"), POST);
        Files.writeString(models.resolve("notes.txt"), "not a schema");

        Schema schema = SchemaFolder.read(folder);

        assertThat(schema.models()).extracting(Model::name).containsExactly("Post", "User");
        assertThat(schema.opposite(schema.model("User").relationField("posts")).name())
                .isEqualTo("user");
    }

    @Test
    void a_link_to_a_folder_is_read_as_the_folder() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.writeString(real.resolve("schema.prisma"), DATASOURCE + USER + POST);
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(SchemaFolder.files(link)).containsExactly(link.resolve("schema.prisma"));
        assertThat(SchemaFolder.read(link).models()).hasSize(2);
    }

    @Test
    void an_error_names_its_file_and_the_line_there() throws IOException {
        Files.writeString(folder.resolve("a.prisma"), DATASOURCE + POST);
        Files.writeString(folder.resolve("b.prisma"), USER.replace("Int", "Intt"));

        assertThatThrownBy(() -> SchemaFolder.read(folder))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("1 error")
                .hasMessageContaining("b.prisma:2:6")
                .hasMessageContaining("2 |   id Intt @id");
    }

    @Test
    void a_model_of_two_files_is_reported_in_the_second() {
        SchemaCheck check = SchemaFile.check(List.of(
                new SourceText("a", DATASOURCE + "model A {\n  id Int @id\n}\n"),
                new SourceText("b", "model A {\n  id Int @id\n}\n")));

        assertThat(check.schema()).isEmpty();
        assertThat(check.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.span().file()).isEqualTo(1);
            assertThat(diagnostic.span().line()).isEqualTo(1);
        });
    }

    @Test
    void a_folder_without_schema_files_is_refused() {
        assertThatThrownBy(() -> SchemaFolder.read(folder))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining(".prisma");
    }
}
