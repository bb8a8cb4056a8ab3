package dev.tenon.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.testkit.TestStatements;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "sqlite"
            }

            enum Role {
              USER
              ADMIN @map("root")
            }

            model User {
              id      BigInt   @id @default(autoincrement())
              email   String   @unique
              role    Role     @default(ADMIN)
              motto   String   @default("it's")
              created DateTime @default(now())
              active  Boolean  @default(true)
              score   Float    @default(1.5)
              saldo   Decimal  @default(10.50)
              extra   Json?
              photo   Bytes?
              token   String   @default(uuid())
              code    String   @default(dbgenerated("lower(hex(randomblob(4)))"))
              posts   Post[]
              teams   Team[]

              @@index([role, active])
            }

            model Post {
              author   User?   @relation(fields: [authorId], references: [id], onDelete: Cascade)
              authorId BigInt?
              slug     String
              lang     String

              @@id([slug, lang])
              @@map("posts")
            }

            model Team {
              name  String @id
              users User[]
            }
            """);

    private static final List<String> EXPECTED = List.of(
            """
            CREATE TABLE "User" (
                "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                "email" TEXT NOT NULL,
                "role" TEXT NOT NULL DEFAULT 'root',
                "motto" TEXT NOT NULL DEFAULT 'it''s',
                "created" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
                "active" BOOLEAN NOT NULL DEFAULT true,
                "score" REAL NOT NULL DEFAULT 1.5,
                "saldo" DECIMAL_TEXT NOT NULL DEFAULT '10.5',
                "extra" JSONB,
                "photo" BLOB,
                "token" TEXT NOT NULL,
                "code" TEXT NOT NULL DEFAULT (lower(hex(randomblob(4))))
            )""",
            """
            CREATE TABLE "posts" (
                "authorId" BIGINT,
                "slug" TEXT NOT NULL,
                "lang" TEXT NOT NULL,
                PRIMARY KEY ("slug", "lang"),
                CONSTRAINT "posts_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
            )""",
            """
            CREATE TABLE "Team" (
                "name" TEXT NOT NULL PRIMARY KEY
            )""",
            """
            CREATE TABLE "_TeamToUser" (
                "A" TEXT NOT NULL,
                "B" BIGINT NOT NULL,
                CONSTRAINT "_TeamToUser_A_fkey" FOREIGN KEY ("A") REFERENCES "Team" ("name") ON DELETE CASCADE ON UPDATE CASCADE,
                CONSTRAINT "_TeamToUser_B_fkey" FOREIGN KEY ("B") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
            )""",
            "CREATE UNIQUE INDEX \"User_email_key\" ON \"User\"(\"email\")",
            "CREATE INDEX \"User_role_active_idx\" ON \"User\"(\"role\", \"active\")",
            "CREATE UNIQUE INDEX \"_TeamToUser_AB_unique\" ON \"_TeamToUser\"(\"A\", \"B\")",
            "CREATE INDEX \"_TeamToUser_B_index\" ON \"_TeamToUser\"(\"B\")");

    @Test
    void a_schema_becomes_tables_as_prisma_makes_them() {
        assertThat(new SqliteDialect().createSchema(SCHEMA)).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void an_index_of_some_records_says_which() {
        Schema schema = SchemaFile.parse("schema.prisma", """
                generator client {
                  provider        = "tenon"
                  previewFeatures = ["partialIndexes"]
                }

                datasource db {
                  provider = "sqlite"
                }

                model Page {
                  id      Int     @id
                  slug    String  @unique(where: { deleted: false })
                  lang    String? @map("language")
                  deleted Boolean

                  @@index([lang], where: { lang: { not: null }, slug: { not: "it's" } }, map: "one")
                  @@index([lang], where: raw("deleted IS TRUE"), map: "two")
                }
                """);

        assertThat(new SqliteDialect().createSchema(schema))
                .contains(
                        "CREATE UNIQUE INDEX \"Page_slug_key\" ON \"Page\"(\"slug\") WHERE \"deleted\" = false",
                        "CREATE INDEX \"one\" ON \"Page\"(\"language\") WHERE \"language\" IS NOT NULL AND \"slug\" <> "
                                + "'it''s'",
                        "CREATE INDEX \"two\" ON \"Page\"(\"language\") WHERE deleted IS TRUE");
        assertThat(schema.models().get(0).uniqueCriteria()).hasSize(1);
    }

    @Test
    void the_database_tells_what_it_holds_in_the_same_words() {
        Driver driver = Driver.serving("sqlite");
        try (Database database =
                Database.open(driver, SCHEMA, ":memory:", PoolOptions.defaults(), StatementListener.NONE)) {
            JdbcSession session = database.acquire(Fixture.WRITES, TestStatements.within(60_000));
            EXPECTED.forEach(sql -> session.execute(TestStatements.sql(sql)));
            assertThat(session.query(driver.catalogue(SCHEMA).definitions()))
                    .extracting(row -> row[0])
                    .containsExactlyElementsOf(EXPECTED);
            session.giveBack();
        }
    }
}
