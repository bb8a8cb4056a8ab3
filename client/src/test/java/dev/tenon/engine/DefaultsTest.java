package dev.tenon.engine;

import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.WriteData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values of fields that were given none. */
class DefaultsTest {
    private static final String SCHEMA = Schemas.of("""
            enum Colour {
              RED
              GREEN @map("g")
            }
            model Made {
              id      Int      @id @default(autoincrement())
              uuid    String   @default(uuid())
              uuid7   String   @default(uuid(7))
              cuid    String   @default(cuid())
              cuid2   String   @default(cuid(2))
              ulid    String   @default(ulid())
              nanoid  String   @default(nanoid())
              short   String   @default(nanoid(10))
              now     DateTime @default(now())
              also    DateTime @default(now())
              updated DateTime @updatedAt
              parent  Made?    @relation("Tree", fields: [upId], references: [id])
              upId    Int?
              below   Made[]   @relation("Tree")
            }
            model Literal {
              id     Int      @id @default(autoincrement())
              text   String   @default("it's \\"so\\"")
              flag   Boolean  @default(true)
              whole  Int      @default(-7)
              big    BigInt   @default(9007199254740993)
              real   Float    @default(1.5)
              exact  Decimal  @default(12345678901234567890.5)
              moment DateTime @default("2024-01-01T12:00:00.5Z")
              json   Json     @default("{\\"a\\":1}")
              bytes  Bytes    @default("AQL/")
              colour Colour   @default(GREEN)
              sql    String   @default(dbgenerated("lower('ABC')"))
              maybe  String?  @default("given")
            }
            """);

    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void open() {
        world = World.open(directory, SCHEMA);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "uuid, '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'",
        "uuid7, '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'",
        "cuid, 'c[0-9a-z]{24}'",
        "cuid2, '[a-z][0-9a-z]{23}'",
        "ulid, '[0-7][0-9A-HJKMNP-TV-Z]{25}'",
        "nanoid, '[A-Za-z0-9_-]{21}'",
        "short, '[A-Za-z0-9_-]{10}'"
    })
    void an_identifier_has_its_form_and_no_two_are_equal(String field, String form) {
        List<WriteData> rows = IntStream.range(0, 5_000).mapToObj(i -> data()).toList();
        world.createMany("Made", rows);

        List<Object> made = world.values("Made", field, Query.all());

        assertThat(made).hasSize(5_000).allMatch(id -> ((String) id).matches(form));
        Set<Object> distinct = new HashSet<>(made);
        assertThat(distinct).hasSize(5_000);
    }

    @Test
    void identifiers_with_a_time_begin_with_that_of_the_request() {
        Instant before = Instant.now().minusSeconds(1);
        Row row = world.create("Made");
        Instant after = Instant.now().plusSeconds(1);

        long uuid7 = UUID.fromString((String) row.value("uuid7")).getMostSignificantBits() >>> 16;
        assertThat(Instant.ofEpochMilli(uuid7)).isBetween(before, after).isEqualTo(row.value("now"));
        long cuid = Long.parseLong(((String) row.value("cuid")).substring(1, 9), 36);
        assertThat(Instant.ofEpochMilli(cuid)).isEqualTo(row.value("now"));
    }

    @Test
    void now_is_one_moment_within_a_request() {
        Row root = world.create("Made", Ask.to("below", Ask.make(), Ask.make(Ask.to("below", Ask.make()))));

        Set<Object> moments = new HashSet<>();
        for (Row row : world.find("Made", Query.all())) {
            Collections.addAll(moments, row.value("now"), row.value("also"), row.value("updated"));
        }
        assertThat(moments).containsExactly(root.value("now"));
    }

    @Test
    void literals_of_every_type_are_what_they_say() {
        Row row = world.create("Literal");

        assertThat(row.value("text")).isEqualTo("it's \"so\"");
        assertThat(row.value("flag")).isEqualTo(true);
        assertThat(row.value("whole")).isEqualTo(-7);
        assertThat(row.value("big")).isEqualTo(9007199254740993L);
        assertThat(row.value("real")).isEqualTo(1.5);
        assertThat(row.value("exact")).isEqualTo(new BigDecimal("12345678901234567890.5"));
        assertThat(row.value("moment")).isEqualTo(Instant.parse("2024-01-01T12:00:00.500Z"));
        assertThat(row.value("json").toString().replace(" ", "")).isEqualTo("{\"a\":1}");
        assertThat(row.value("bytes")).isEqualTo(new byte[] {1, 2, -1});
        assertThat(row.value("colour")).isEqualTo("GREEN");
        assertThat(row.value("sql")).isEqualTo("abc");
        assertThat(row.value("maybe")).isEqualTo("given");
    }

    @Test
    void a_value_that_was_given_stands_even_if_it_is_null() {
        Row row = world.create(
                "Literal",
                set("text", "x"),
                set("flag", false),
                set("sql", "y"),
                set("maybe", null),
                set("colour", "RED"));

        assertThat(List.of(row.value("text"), row.value("flag"), row.value("sql"), row.value("colour")))
                .containsExactly("x", false, "y", "RED");
        assertThat(row.value("maybe")).isNull();
    }

    @Test
    void the_database_and_the_client_agree_about_literals() {
        world.create("Literal");
        world.sql("INSERT INTO `Literal`" + World.dialect().defaultRow());

        Row client = world.get("Literal", Ask.by("id", 1));
        Row database = world.get("Literal", Ask.by("id", 2));
        for (String field : client.scalars().keySet()) {
            if (!field.equals("id")) {
                assertThat(database.value(field)).as(field).isEqualTo(client.value(field));
            }
        }
    }
}
