package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.SchemaMismatchException;
import dev.tenon.migrate.Push;
import org.junit.jupiter.api.Test;

/** A push makes the tables of a schema in an empty database, and changes nothing in another. */
public abstract class PushSuite extends DatabaseSuite {
    private static final String FIRST = """
            enum Role {
              ADMIN
              GUEST @map("guest")
            }

            model User {
              id     Int      @id @default(autoincrement())
              email  String   @unique
              name   String   @default("o'neil")
              role   Role     @default(GUEST)
              flag   Boolean  @default(true)
              at     DateTime @default(now())
              boss   User?    @relation("bosses", fields: [bossId], references: [id], onDelete: Restrict)
              bossId Int?
              team   User[]   @relation("bosses")
              tags   Tag[]

              @@index([name, role])
            }

            model Tag {
              id    BigInt  @id @default(autoincrement())
              price Decimal @default(1.5)
              users User[]
            }
            """;
    private static final String SECOND =
            FIRST.replace("email  String   @unique", "email  String\n  age   Int @default(0)") + """

            model Post {
              id Int @id
            }
            """;

    private static final String WITH_VIEW = """
            generator client {
              provider        = "tenon"
              previewFeatures = ["views"]
            }

            model Order {
              id       Int    @id
              totalKey Int
              total    Total? @relation(fields: [totalKey], references: [key])
            }

            view Total {
              key    Int     @unique
              orders Order[]
            }
            """;

    /** For subclasses. */
    protected PushSuite() {}

    @Test
    void no_foreign_key_leads_to_a_view() {
        try (Opened opened = open(WITH_VIEW)) {
            assertThat(opened.database()
                            .driver()
                            .dialect()
                            .createSchema(opened.database().schema()))
                    .isNotEmpty()
                    .noneMatch(statement -> statement.contains("REFERENCES"));
        }
    }

    @Test
    void an_empty_database_gets_every_table_and_a_second_push_does_nothing() {
        try (Opened opened = open(FIRST)) {
            assertThat(new Push(opened.database()).run().statements()).isNotEmpty();
            assertThat(new Push(opened.database()).run().statements()).isEmpty();
            opened.run("INSERT INTO `User` (`id`, `email`) VALUES (1, 'a')");
            opened.run("INSERT INTO `Tag` (`id`) VALUES (1)");
            opened.run("INSERT INTO `_TagToUser` (`A`, `B`) VALUES (1, 1)");
        }
    }

    @Test
    void a_database_that_holds_something_else_is_left_alone_and_what_differs_is_named() {
        try (Opened opened = open(FIRST).push()) {
            opened.run("INSERT INTO `User` (`id`, `email`) VALUES (1, 'a')");
        }
        try (Opened opened = open(SECOND)) {
            assertThatThrownBy(() -> new Push(opened.database()).run())
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("age")
                    .hasMessageContaining("Post")
                    .hasMessageContaining("User_email_key")
                    .hasMessageContaining("reset");
            assertThat(opened.longs("SELECT count(*) FROM `User`")).containsExactly(1L);
        }
    }

    @Test
    void a_reset_drops_everything_and_creates_the_schema_even_where_records_refer_to_each_other() {
        try (Opened opened = open(FIRST).push()) {
            opened.run("INSERT INTO `User` (`id`, `email`) VALUES (1, 'a')");
            opened.run("INSERT INTO `User` (`id`, `email`, `bossId`) VALUES (2, 'b', 1)");
            opened.run("CREATE VIEW v AS SELECT 1 AS one");
        }
        try (Opened opened = open(SECOND)) {
            new Push(opened.database()).reset();
            assertThat(opened.longs("SELECT count(*) FROM `User`")).containsExactly(0L);
            assertThat(new Push(opened.database()).run().statements()).isEmpty();
            assertThatThrownBy(() -> opened.run("INSERT INTO `User` (`id`, `email`, `bossId`) VALUES (2, 'b', 1)"))
                    .isInstanceOf(ForeignKeyException.class);
        }
    }

    @Test
    void a_push_finds_its_own_tables_in_every_form() {
        for (String models : new String[] {FIRST, SECOND}) {
            try (Opened opened = open(models)) {
                new Push(opened.database()).reset();
                assertThat(new Push(opened.database()).run().statements()).isEmpty();
            }
        }
    }
}
