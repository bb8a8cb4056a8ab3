package dev.tenon.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The schemas that the texts on transactions are told with. */
class SeedSchemasTest {
    private static final String DATASOURCE = "datasource db {\n  provider = \"sqlite\"\n}\n\n";

    @Test
    void teamsAndTheirMembersAreTiedByATableBetween() {
        Schema schema = parse("""
                model Team {
                  id      Int    @id @default(autoincrement())
                  name    String
                  members User[] // Many team members
                }

                model User {
                  id    Int    @id @default(autoincrement())
                  email String @unique
                  teams Team[] // Many teams
                }
                """);

        LinkTable table = new LinkTable(
                new Identifier("_TeamToUser"),
                null,
                "Team",
                new Identifier("A"),
                "User",
                new Identifier("B"),
                false,
                new Identifier("_TeamToUser_AB_unique"),
                new Identifier("_TeamToUser_B_index"),
                new Identifier("_TeamToUser_A_fkey"),
                new Identifier("_TeamToUser_B_fkey"));
        ScalarField teamId = schema.model("Team").scalarField("id");
        ScalarField userId = schema.model("User").scalarField("id");
        assertThat(schema.linkTables()).containsOnlyKeys("TeamToUser").containsValue(table);
        assertThat(schema.model("Team").relationField("members").link())
                .isEqualTo(new Link.ThroughTable(table, new Identifier("A"), new Identifier("B"), teamId, userId));
        assertThat(schema.model("User").relationField("teams").link())
                .isEqualTo(new Link.ThroughTable(table, new Identifier("B"), new Identifier("A"), userId, teamId));
        assertThat(schema.model("User").uniqueCriteria())
                .extracting(key -> key.constraint().name())
                .containsExactly("User_pkey", "User_email_key");
    }

    @Test
    void teamsAndUsersMayHaveIdsMadeBeforehand() {
        Schema schema = parse("""
                model Team {
                  id      String @id @default(uuid())
                  name    String
                  members User[]
                }

                model User {
                  id    String @id @default(uuid())
                  email String @unique
                  teams Team[]
                }
                """);

        assertThat(schema.models())
                .allSatisfy(model ->
                        assertThat(model.scalarField("id").defaultValue()).isEqualTo(new DefaultValue.Uuid(4)));
    }

    @Test
    void emailsBelongToAUser() {
        Schema schema = parse("""
                model User {
                  id             Int     @id @default(autoincrement())
                  email          String  @unique
                  receivedEmails Email[] // Many emails
                }

                model Email {
                  id      Int     @id @default(autoincrement())
                  user    User    @relation(fields: [userId], references: [id])
                  userId  Int
                  subject String
                  body    String
                  unread  Boolean
                }
                """);

        Model email = schema.model("Email");
        ScalarField userId = email.scalarField("userId");
        ScalarField id = schema.model("User").scalarField("id");
        assertThat(email.relationField("user").link())
                .isEqualTo(new Link.Here(
                        List.of(userId),
                        List.of(id),
                        ReferentialAction.RESTRICT,
                        ReferentialAction.CASCADE,
                        new Identifier("Email_userId_fkey")));
        assertThat(schema.model("User").relationField("receivedEmails").link())
                .isEqualTo(new Link.There(List.of(id), List.of(userId)));
    }

    @Test
    void aSeatMayBeClaimedAndCountsItsVersions() {
        Schema schema = parse("""
                model User {
                  id    Int    @id @default(autoincrement())
                  seats Seat[]
                }

                model Seat {
                  id        Int   @id @default(autoincrement())
                  userId    Int?
                  claimedBy User? @relation(fields: [userId], references: [id])
                  movieId   Int
                  movie     Movie @relation(fields: [movieId], references: [id])
                  version   Int
                }

                model Movie {
                  id    Int    @id @default(autoincrement())
                  name  String @unique
                  seats Seat[]
                }
                """);

        Model seat = schema.model("Seat");
        assertThat(seat.relationField("claimedBy").link())
                .isInstanceOfSatisfying(
                        Link.Here.class, here -> assertThat(here.onDelete()).isEqualTo(ReferentialAction.SET_NULL));
        assertThat(seat.relationField("movie").link())
                .isInstanceOfSatisfying(
                        Link.Here.class, here -> assertThat(here.onDelete()).isEqualTo(ReferentialAction.RESTRICT));
        assertThat(seat.scalarField("version").mustBeGiven()).isTrue();
        assertThat(seat.scalarField("userId").isOptional()).isTrue();
    }

    private static Schema parse(String models) {
        return SchemaFile.parse("schema.prisma", DATASOURCE + models);
    }
}
