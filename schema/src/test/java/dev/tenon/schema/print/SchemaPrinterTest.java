package dev.tenon.schema.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaCheck;
import dev.tenon.schema.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code -Dseed=…} repeats a run. */
class SchemaPrinterTest {
    private static final int ROUNDS = 500;

    @Test
    void a_printed_schema_read_again_is_the_same_schema() {
        Random random = new Random(Long.getLong("seed", System.nanoTime()));
        for (int round = 0; round < ROUNDS; round++) {
            assertFixpoint(RandomSchema.text(random.nextLong()));
        }
    }

    @Test
    void every_valid_schema_of_the_cases_is_printed_as_the_same_schema() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "cases"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".prisma")).toList()) {
                String text = Files.readString(file);
                SchemaCheck check = SchemaFile.check(file.toString(), text);
                if (check.schema().isPresent()) {
                    assertFixpoint(text);
                }
            }
        }
    }

    @Test
    void what_goes_without_saying_is_not_said() {
        String text = """
                datasource db {
                  provider = "sqlite"
                  url = env("URL")
                }

                /// Whoever writes
                model User {
                  id Int @id @default(autoincrement())
                  /// Where to write
                  email String @unique @map("mail")
                  /// @version
                  changes Int @default(0)
                  posts Post[]
                  @@map("users")
                }

                model Post {
                  id String @id @default(uuid())
                  authorId Int
                  author User @relation(fields: [authorId], references: [id], onDelete: Cascade)
                  @@unique([authorId, id], name: "place")
                  @@index([authorId(sort: Desc)])
                }
                """;

        assertThat(SchemaPrinter.print(SchemaFile.parse("schema.prisma", text))).isEqualTo(text);
    }

    private static void assertFixpoint(String text) {
        Schema schema = SchemaFile.parse("schema.prisma", text);
        String printed = SchemaPrinter.print(schema);
        Schema again = SchemaFile.parse("printed.prisma", printed);

        assertThat(again).as(text + "\n--- printed ---\n" + printed).isEqualTo(schema);
        assertThat(SchemaPrinter.print(again)).isEqualTo(printed);
    }
}
