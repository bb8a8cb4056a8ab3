package dev.tenon.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaFileTest {
    private static final String HEAD = "datasource db {\n  provider = \"sqlite\"\n  url = \"file:test.db\"\n}\n\n";

    @Test
    void aOneToManyRelationIsLinkedFromBothSides() {
        Schema schema = SchemaFile.parse("schema.prisma", HEAD + """
                /// Somebody
                model User {
                  id    Int     @id @default(autoincrement())
                  email String  @unique /// where to write
                  name  String? @map("full_name")
                  role  Role    @default(USER)
                  posts Post[]
                  tags  Tag[]
                  @@map("users")
                }
                model Post {
                  id       Int  @id @default(autoincrement())
                  author   User @relation(fields: [authorId], references: [id])
                  authorId Int  @map("author_id")
                  at DateTime @default("2020-01-01T00:00:00.000Z")
                  @@unique([authorId, at])
                  @@index([at(sort: Desc)])
                }
                model Tag {
                  id String @id @default(uuid(7))
                  users User[]
                }
                enum Role {
                  USER
                  ADMIN @map("admin")
                }
                """);

        Model post = schema.model("Post");
        RelationField author = post.relationField("author");
        assertThat(author.link())
                .isEqualTo(new Link.Here(
                        List.of(post.scalarField("authorId")),
                        List.of(schema.model("User").scalarField("id")),
                        ReferentialAction.RESTRICT,
                        ReferentialAction.CASCADE,
                        new Identifier("Post_author_id_fkey")));
        assertThat(schema.opposite(author).name()).isEqualTo("posts");
        assertThat(post.uniqueKeys()).extracting(UniqueKey::name).containsExactly("authorId_at");
        assertThat(schema.model("User").documentation()).isEqualTo("Somebody");
        assertThat(schema.linkTables()).containsOnlyKeys("TagToUser");
    }
}
