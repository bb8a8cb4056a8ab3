package dev.tenon.codegen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.FileAccessException;
import dev.tenon.error.SchemaException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientSourcesTest {
    private static final String DATASOURCE = """
            datasource db {
              provider = "sqlite"
              url      = "file:app.db"
            }
            """;
    private static final String SCHEMA = DATASOURCE + """
              generator client {
                provider = "tenon"
                package  = "com.acme.db"
              }

              model User {
                id Int @id
              }
              """;

    @TempDir
    Path root;

    @Test
    void a_release_generates_nothing_anew_while_schema_and_version_are_the_same() {
        SchemaText text = new SchemaText("schema.prisma", SCHEMA);
        Changes first = new ClientSources(text, root, "1.0").update();

        assertThat(first.written()).contains("com/acme/db/User.java");
        assertThat(new ClientSources(text, root, "1.0").update()).satisfies(again -> {
            assertThat(again.none()).isTrue();
            assertThat(again.files()).isEqualTo(first.files());
        });
    }

    @Test
    void a_snapshot_is_generated_each_time_and_still_rewrites_nothing() {
        SchemaText text = new SchemaText("schema.prisma", SCHEMA);
        int files = new ClientSources(text, root, "1.0-SNAPSHOT").update().files();

        assertThat(new ClientSources(text, root, "1.0-SNAPSHOT").update().untouched())
                .isEqualTo(files);
    }

    @Test
    void a_schema_without_a_generator_for_tenon_says_how_to_write_one() {
        SchemaText text = new SchemaText("schema.prisma", DATASOURCE + "model User {\n  id Int @id\n}\n");

        assertThatThrownBy(() -> new ClientSources(text, root, "1.0").update())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("schema.prisma has no generator block for Tenon")
                .hasMessageContaining("provider = \"tenon\"");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void messages_name_a_schema_as_seen_from_the_project() throws IOException {
        Path file = root.resolve("prisma/schema.prisma");
        Files.createDirectories(file.getParent());
        Files.writeString(file, SCHEMA);

        assertThat(SchemaText.read(file, root)).isEqualTo(new SchemaText("prisma/schema.prisma", SCHEMA));
    }

    @Test
    void a_schema_that_cannot_be_read_says_why() throws IOException {
        Path latin = root.resolve("latin.prisma");
        Files.write(latin, "// für".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> SchemaText.read(root.resolve("none.prisma"), root))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("There is no schema file none.prisma");
        assertThatThrownBy(() -> SchemaText.read(latin, root))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("latin.prisma is not UTF-8");
    }
}
