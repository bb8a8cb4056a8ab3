package dev.tenon.engine;

/** The schemas that the tests of the engine use. */
final class Schemas {
    private static final String DATASOURCE = """
            datasource db {
              provider = "%s"
            }
            """.formatted(World.DATABASES.provider());

    /** Every kind of relation: 1-1 and 1-n with an optional and a required key, m-n, to itself, by two fields. */
    static final String BLOG = DATASOURCE + """
            model User {
              id        Int       @id @default(autoincrement())
              email     String    @unique
              nick      String?   @unique
              name      String?
              age       Int?
              manager   User?     @relation("Managers", fields: [managerId], references: [id])
              managerId Int?
              reports   User[]    @relation("Managers")
              friends   User[]    @relation("Friends")
              friendOf  User[]    @relation("Friends")
              posts     Post[]
              drafts    Draft[]
              profile   Profile?
              passport  Passport?
              teams     Team[]
            }

            model Profile {
              id     Int    @id @default(autoincrement())
              bio    String
              user   User?  @relation(fields: [userId], references: [id])
              userId Int?   @unique
            }

            model Passport {
              id      Int    @id @default(autoincrement())
              number  String @unique
              owner   User   @relation(fields: [ownerId], references: [id])
              ownerId Int    @unique
            }

            model Post {
              id        Int       @id @default(autoincrement())
              title     String
              rating    Int?
              updatedAt DateTime  @updatedAt
              author    User      @relation(fields: [authorId], references: [id])
              authorId  Int
              tags      Tag[]
              comments  Comment[]
            }

            model Draft {
              id        Int      @id @default(autoincrement())
              title     String
              code      String?  @unique
              updatedAt DateTime @updatedAt
              author    User?    @relation(fields: [authorId], references: [id])
              authorId  Int?
            }

            model Comment {
              id     Int    @id @default(autoincrement())
              text   String
              post   Post   @relation(fields: [postId], references: [id], onDelete: Cascade)
              postId Int
            }

            model Tag {
              id    Int    @id @default(autoincrement())
              name  String @unique
              a     String @default("x")
              posts Post[]
            }

            model Team {
              id      Int    @id @default(autoincrement())
              name    String @unique
              members User[]
            }

            model Seat {
              hall     String
              number   Int
              price    Int       @default(10)
              bookings Booking[]

              @@id([hall, number])
            }

            model Booking {
              id     Int    @id @default(autoincrement())
              guest  String
              seat   Seat?  @relation(fields: [hall, number], references: [hall, number])
              hall   String?
              number Int?
            }
            """;

    /** Every scalar type, optional. */
    static final String VALUES = DATASOURCE + """
            enum Colour {
              RED
              GREEN @map("g")
            }

            model Thing {
              id       Int       @id @default(autoincrement())
              text     String?   %s
              flag     Boolean?
              whole    Int?
              big      BigInt?
              real     Float?
              exact    Decimal?
              moment   DateTime?
              json     Json?
              bytes    Bytes?
              colour   Colour?
            }

            model Counter {
              id      String    @id
              whole   Int       @default(0)
              big     BigInt    @default(0)
              real    Float     @default(0)
              exact   Decimal   @default(0)
              maybe   Int?
              half    Float?
              changed DateTime  @updatedAt
            }
            """.formatted(World.DATABASES.anyLength());

    private Schemas() {}

    static String of(String models) {
        return DATASOURCE + models;
    }
}
