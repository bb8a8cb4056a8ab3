package dev.tenon.schema.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaFormatTest {
    @Test
    void fields_stand_in_columns_and_each_group_has_its_own() {
        assertFormatted("""
                model User {
                    id Int @id
                  emailAddress   String?   @unique // how to reach
                 tags String [ ]

                  posts Post[]
                }
                """, """
                model User {
                  id           Int     @id
                  emailAddress String? @unique // how to reach
                  tags String [ ]

                  posts Post[]
                }
                """);
    }

    @Test
    void attributes_of_a_field_and_of_a_block_come_in_their_usual_order_with_their_comments() {
        assertFormatted("""
                model A {
                  id Int @db.Integer @map("x") @default( autoincrement( ) ) @id
                  b Int
                  // fast
                  @@index([b,id],map:"i",)
                  c Int
                  @@id([ id ]) // first
                }
                """, """
                model A {
                  id Int @id @default(autoincrement()) @map("x") @db.Integer
                  b  Int
                  c  Int

                  @@id([id]) // first
                  // fast
                  @@index([b, id], map: "i")
                }
                """);
    }

    @Test
    void comments_stay_wherever_they_stand() {
        assertFormatted("""
                // top


                /* several
                 * lines */
                model A { // beside the brace
                  // first

                  // second
                  a Int /* behind */
                  /// last
                } // after
                enum E {
                  A @map("a")   // one
                  LONG
                }
                """, """
                // top

                /**
                 * several
                 * lines
                 */
                model A { // beside the brace
                  // first

                  // second
                  a Int /* behind */
                  /// last
                }

                // after
                enum E {
                  A    @map("a") // one
                  LONG
                }
                """);
    }

    @Test
    void lines_that_make_no_sense_stay_as_they_are() {
        assertFormatted("""
                ???  what
                model A {
                   id   Int   @id @@
                     b     Int
                   longer  Int(
                }
                Unknown  {
                     x   y
                }
                """, """
                ???  what
                model A {
                  id   Int   @id @@
                  b Int
                  longer  Int(
                }

                Unknown  {
                     x   y
                }
                """);
    }

    @Test
    void properties_are_aligned_and_former_spellings_are_brought_up_to_date() {
        assertFormatted("""
                datasource db{
                provider="sqlite"
                relationMode  =  "prisma"
                }
                model A {
                  id: Int!
                  all: [String]
                }
                """, """
                datasource db {
                  provider     = "sqlite"
                  relationMode = "prisma"
                }

                model A {
                  id  Int
                  all String[]
                }
                """);
    }

    @Test
    void the_foreign_key_and_the_other_side_of_a_relation_are_added() {
        assertFormatted("""
                model BlogPost {
                  id Int @id
                  city City
                }

                model City {
                  name String @id
                }
                """, """
                model BlogPost {
                  id       Int    @id
                  city     City   @relation(fields: [cityName], references: [name])
                  cityName String
                }

                model City {
                  name      String     @id
                  blogPosts BlogPost[]
                }
                """);
    }

    @Test
    void a_model_with_another_mistake_gets_nothing_added() {
        assertFormatted("""
                model A {
                  id Int @id
                  b B
                }
                model B {
                  id Unknown @id
                }
                """, """
                model A {
                  id Int @id
                  b  B
                }

                model B {
                  id Unknown @id
                }
                """);
    }

    @Test
    void the_plural_of_a_field_is_english() {
        assertThat(EnglishName.plural("category")).isEqualTo("categories");
        assertThat(EnglishName.plural("box")).isEqualTo("boxes");
        assertThat(EnglishName.plural("person")).isEqualTo("people");
        assertThat(EnglishName.plural("key")).isEqualTo("keys");
        assertThat(EnglishName.plural(EnglishName.camelCase("User_Profile"))).isEqualTo("userProfiles");
    }

    private static void assertFormatted(String text, String formatted) {
        assertThat(SchemaFormat.format(text)).isEqualTo(formatted);
        assertThat(SchemaFormat.format(formatted)).isEqualTo(formatted);
    }

    @Test
    void relations_between_files_are_completed_in_the_file_of_the_model() {
        assertThat(SchemaFormat.format(
                        List.of("model A {\n  id Int @id\n  b B\n}\n", "model B {\n  id Int @id @map(\"é\")\n}\n")))
                .containsExactly(
                        "model A {\n  id  Int @id\n  b   B   @relation(fields: [bId], references: [id])\n  bId Int\n}\n",
                        "model B {\n  id Int @id @map(\"é\")\n  as A[]\n}\n");
    }
}
