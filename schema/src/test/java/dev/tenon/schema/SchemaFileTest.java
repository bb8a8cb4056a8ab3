package dev.tenon.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.SchemaException;
import dev.tenon.schema.format.SchemaFormat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFileTest {
    private static final String DATASOURCE = "datasource db {\n  provider = \"sqlite\"\n  url = env(\"URL\")\n}\n\n";

    @Test
    void theDatasourceAndTheGeneratorsAreKept() {
        Schema schema = parse("""
                generator client {
                  provider = "tenon"
                  package  = "com.example"
                  features = ["a", "b"]
                }
                """);

        assertThat(schema.datasource().name()).isEqualTo("db");
        assertThat(schema.datasource().provider()).isEqualTo("sqlite");
        assertThat(schema.datasource().url()).isEqualTo(new Datasource.Url.Environment("URL"));
        Generator generator = schema.generators().get(0);
        assertThat(generator.provider()).isEqualTo("tenon");
        assertThat(generator.properties()).containsOnlyKeys("provider", "package", "features");
        assertThat(generator.property("features")).contains("a,b");
        assertThat(generator.property("output")).isEmpty();
    }

    @Test
    void theUrlMayBeATextOrLeftOut() {
        Schema text = SchemaFile.parse("a", "datasource db {\n provider = \"sqlite\"\n url = \"file:a.db\"\n}");
        Schema absent = SchemaFile.parse("a", "datasource db {\n provider = \"sqlite\"\n}");

        assertThat(text.datasource().url()).isEqualTo(new Datasource.Url.Literal("file:a.db"));
        assertThat(absent.datasource().url()).isEqualTo(new Datasource.Url.Absent());
    }

    @Test
    void literalDefaultsBecomeJavaValuesOfTheirFields() {
        Model model = parse("""
                model A {
                  id      Int      @id @default(-7)
                  big     BigInt   @default(9007199254740993)
                  text    String   @default("a\\"b")
                  truth   Boolean  @default(false)
                  ratio   Float    @default(1.5)
                  price   Decimal  @default(10.10)
                  at      DateTime @default("2020-01-31T12:00:00.5+01:00")
                  json    Json     @default("{\\"a\\": [1, null]}")
                  bytes   Bytes    @default("aGk=")
                  role    Role     @default(ADMIN)
                }

                enum Role {
                  USER
                  ADMIN @map("administrator")
                }
                """).model("A");

        assertThat(value(model, "id")).isEqualTo(-7);
        assertThat(value(model, "big")).isEqualTo(9007199254740993L);
        assertThat(value(model, "text")).isEqualTo("a\"b");
        assertThat(value(model, "truth")).isEqualTo(false);
        assertThat(value(model, "ratio")).isEqualTo(1.5);
        assertThat(value(model, "price")).isEqualTo(new BigDecimal("10.10"));
        assertThat(value(model, "at")).isEqualTo(Instant.parse("2020-01-31T11:00:00.500Z"));
        assertThat(value(model, "json")).isEqualTo("{\"a\": [1, null]}");
        assertThat(value(model, "bytes")).isEqualTo(new byte[] {'h', 'i'});
        assertThat(value(model, "role")).isEqualTo("ADMIN");
    }

    @Test
    void functionsBecomeTheirMeaning() {
        Model model = parse("""
                model A {
                  id Int @id @default(autoincrement())
                  a DateTime @default(now()) @updatedAt
                  b String @default(uuid(7))
                  c String @default(cuid())
                  d String @default(ulid())
                  e String @default(nanoid(12))
                  f String @default(dbgenerated("lower('X')"))
                }
                """).model("A");

        assertThat(model.scalarFields())
                .extracting(ScalarField::defaultValue)
                .containsExactly(
                        new DefaultValue.Autoincrement(),
                        new DefaultValue.Now(),
                        new DefaultValue.Uuid(7),
                        new DefaultValue.Cuid(1),
                        new DefaultValue.Ulid(),
                        new DefaultValue.Nanoid(12),
                        new DefaultValue.DatabaseGenerated("lower('X')"));
        assertThat(model.scalarField("a").updatedAt()).isTrue();
    }

    @Test
    void namesInTheDatabaseFollowTablesAndColumns() {
        Model model = parse("""
                model Order {
                  buyer  String @map("buyer_name")
                  number Int
                  code   String @unique
                  year   Int    @unique(map: "years")
                  @@id([buyer, number])
                  @@unique([number, year], name: "serial")
                  @@unique([year, code])
                  @@index([buyer, year(sort: Desc)])
                  @@index([year], map: "by_year")
                  @@map("orders")
                }
                """).model("Order");

        assertThat(model.table().name()).isEqualTo("orders");
        assertThat(model.uniqueCriteria())
                .extracting(key -> key.name() + " " + key.constraint())
                .containsExactly(
                        "buyer_number orders_pkey",
                        "code orders_code_key",
                        "year years",
                        "serial orders_number_year_key",
                        "year_code orders_year_code_key");
        assertThat(model.indexes())
                .extracting(index -> index.name().name())
                .containsExactly("orders_buyer_name_year_idx", "by_year");
    }

    @Test
    void aModelMayBeTiedToItself() {
        Schema schema = parse("""
                model Person {
                  id        Int      @id
                  bossId    Int?
                  boss      Person?  @relation("reports", fields: [bossId], references: [id], onDelete: Cascade)
                  team      Person[] @relation("reports")
                  follows   Person[] @relation("follows")
                  followers Person[] @relation("follows")
                  spouseId  Int?     @unique
                  spouse    Person?  @relation("marriage", fields: [spouseId], references: [id])
                  spouseOf  Person?  @relation("marriage")
                }
                """);

        Model person = schema.model("Person");
        assertThat(schema.opposite(person.relationField("boss")).name()).isEqualTo("team");
        assertThat(person.relationField("boss").link())
                .isInstanceOfSatisfying(
                        Link.Here.class, here -> assertThat(here.onDelete()).isEqualTo(ReferentialAction.CASCADE));
        assertThat(person.relationField("spouseOf").link()).isInstanceOf(Link.There.class);
        assertThat(person.relationField("followers").link())
                .isInstanceOfSatisfying(
                        Link.ThroughTable.class,
                        through -> assertThat(through.here().name()).isEqualTo("A"));
        assertThat(schema.linkTables()).containsOnlyKeys("follows");
    }

    @Test
    void aForeignKeyMayHaveSeveralFields() {
        Schema schema = parse("""
                model Room {
                  house    String
                  number   Int
                  bookings Booking[]
                  @@id([house, number])
                }

                model Booking {
                  id     Int    @id
                  house  String
                  number Int
                  room   Room   @relation(fields: [house, number], references: [house, number], onUpdate: NoAction)
                }
                """);

        assertThat(schema.model("Booking").relationField("room").link())
                .isInstanceOfSatisfying(Link.Here.class, here -> {
                    assertThat(here.fields()).extracting(ScalarField::name).containsExactly("house", "number");
                    assertThat(here.constraint().name()).isEqualTo("Booking_house_number_fkey");
                    assertThat(here.onUpdate()).isEqualTo(ReferentialAction.NO_ACTION);
                });
    }

    @Test
    void anInvalidSchemaIsAnExceptionThatShowsEveryError() {
        assertThatThrownBy(() -> parse("model A {\n  id Intt @id\n  b Strin\n}\n"))
                .isInstanceOfSatisfying(
                        SchemaException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo("P1012"))
                .hasMessageContaining("2 errors")
                .hasMessageContaining("schema.prisma:7:6")
                .hasMessageContaining("schema.prisma:8:5")
                .hasMessageContaining("Did you mean `Int`?")
                .hasMessageContaining("^^^^");
    }

    @Test
    void aFileThatCannotBeReadIsAnExceptionThatNamesIt(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.prisma"), new byte[] {(byte) 0xE4});

        assertThatThrownBy(() -> SchemaFolder.read(folder.resolve("none.prisma")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("none.prisma");
        assertThatThrownBy(() -> SchemaFolder.read(latin))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void warningsDoNotMakeASchemaInvalid() {
        SchemaCheck check = SchemaFile.check(
                "schema.prisma",
                "datasource db {\n  provider = \"sqlite\"\n  referentialIntegrity = \"foreignKeys\"\n}\n");

        assertThat(check.schema()).isPresent();
        assertThat(check.diagnostics()).hasSize(1);
    }

    private static Object value(Model model, String field) {
        return List.of(model.scalarField(field)).stream()
                .map(ScalarField::defaultValue)
                .map(DefaultValue.Literal.class::cast)
                .map(DefaultValue.Literal::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_reading_is_judged_the_same_however_often_and_in_what_order_it_is_asked() {
        String wrong = "model A {\n  id Int\n  b  B\n}\n";
        SchemaReading reading = SchemaReading.of(List.of(wrong));
        List<String> formatted = SchemaFormat.format(reading);
        SchemaCheck first = reading.check();

        assertThat(first.diagnostics())
                .isNotEmpty()
                .isEqualTo(SchemaFile.check("a.prisma", wrong).diagnostics());
        assertThat(reading.check()).isEqualTo(first);
        assertThat(SchemaFormat.format(reading)).isEqualTo(formatted).isEqualTo(List.of(SchemaFormat.format(wrong)));
    }

    private static Schema parse(String blocks) {
        return SchemaFile.parse("schema.prisma", DATASOURCE + blocks);
    }
}
