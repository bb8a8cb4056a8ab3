package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Result;
import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.SchemaFile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key means the record that the server takes it for, in whatever form it is given. */
class LooseKeysTest {
    private static final String MODELS = """
            datasource db {
              provider = "postgresql"
            }

            model User {
              email String  @id @db.Citext
              name  String?
              posts Post[]
              teams Team[]
            }

            model Post {
              id     Int     @id
              title  String?
              author User?   @relation(fields: [email], references: [email])
              email  String? @db.Citext
            }

            model Team {
              id      String @id @db.Uuid
              name    String?
              members User[]
            }

            model Day {
              day  DateTime @id @db.Date
              hits Int
            }

            model Tick {
              at    DateTime @id @db.Timestamptz(6)
              marks Mark[]
            }

            model Mark {
              id   Int      @id
              tick Tick     @relation(fields: [at], references: [at])
              at   DateTime @db.Timestamptz(6)
            }
            """;

    private static final String TEAM = "0a1b2c3d-0000-4000-8000-00000000000a";

    private static Engine engine;

    @BeforeAll
    static void open() {
        engine = Engine.open(
                SchemaFile.parse("schema.prisma", MODELS),
                OpenOptions.defaults().url(Asked.url("postgres", "schema=loose_keys")));
        engine.script("CREATE SCHEMA IF NOT EXISTS loose_keys");
        engine.script("CREATE EXTENSION IF NOT EXISTS citext SCHEMA loose_keys");
        engine.push();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void fill() {
        engine.script("DELETE FROM \"Post\"");
        engine.script("DELETE FROM \"_TeamToUser\"");
        engine.script("DELETE FROM \"User\"");
        engine.script("DELETE FROM \"Team\"");
        engine.script("DELETE FROM \"Day\"");
        engine.script("INSERT INTO \"User\" VALUES ('Ann@x.io'), ('Bö')");
        engine.script("INSERT INTO \"Post\" VALUES (1, 'a', 'ann@x.io'), (2, 'b', 'ANN@X.IO'), (3, 'c', 'BÖ')");
        engine.script("INSERT INTO \"Team\" VALUES ('" + TEAM + "')");
    }

    @ParameterizedTest
    @EnumSource(LoadStrategy.class)
    void what_refers_to_a_record_in_another_case_is_loaded_with_it(LoadStrategy strategy) {
        assertThat(read("User", "posts", strategy))
                .extracting(row -> values(row.relation("posts").orElseThrow(), "id"))
                .containsExactlyInAnyOrder(List.of(1, 2), List.of(3));
        assertThat(read("Post", "author", strategy))
                .extracting(row -> values(row.relation("author").orElseThrow(), "email"))
                .containsExactlyInAnyOrder(List.of("Ann@x.io"), List.of("Ann@x.io"), List.of("Bö"));
    }

    @ParameterizedTest
    @EnumSource(LoadStrategy.class)
    void moments_that_a_millisecond_does_not_tell_apart_are_keys_of_their_own(LoadStrategy strategy) {
        engine.script("DELETE FROM \"Mark\"");
        engine.script("DELETE FROM \"Tick\"");
        engine.script("INSERT INTO \"Tick\" VALUES ('2024-01-01T00:00:00.123456Z'), ('2024-01-01T00:00:00.123789Z')");
        engine.script("INSERT INTO \"Mark\" SELECT row_number() OVER (ORDER BY \"at\"), \"at\" FROM \"Tick\"");
        assertThat(read("Tick", "marks", strategy))
                .extracting(row -> values(row.relation("marks").orElseThrow(), "id"))
                .containsExactlyInAnyOrder(List.of(1), List.of(2));
    }

    @Test
    void a_record_is_found_changed_and_deleted_by_its_key_in_another_case() {
        assertThat(execute(new Request.FindUnique("User", user("aNN@X.io"), Selection.scalars())))
                .extracting(row -> row.value("email"))
                .containsExactly("Ann@x.io");
        assertThat(execute(new Request.Update("User", user("ANN@x.io"), set("name", "x"), Selection.scalars())))
                .extracting(row -> row.value("name"))
                .containsExactly("x");
        Result upserted = engine.execute(
                new Request.Upsert("User", user("bÖ"), set("email", "BÖ"), set("name", "y"), Selection.scalars()));
        assertThat(upserted.rows()).extracting(row -> row.value("email")).containsExactly("Bö");
        assertThat(execute(new Request.Delete("User", user("BÖ"), Selection.scalars())))
                .hasSize(1);
    }

    @Test
    void records_are_tied_by_their_keys_in_another_form() {
        WriteData ties = new WriteData(
                List.of(),
                List.of(
                        new WriteData.RelationWrite(
                                "posts",
                                List.of(new NestedWrite.Connect(new UniqueWhere("id", List.of(3), Filter.all())))),
                        new WriteData.RelationWrite("teams", List.of(connect(TEAM.toUpperCase(Locale.ROOT))))));
        Selection selection = new Selection(List.of(
                new Selection.Include("posts", ReadArguments.all()),
                new Selection.Include("teams", ReadArguments.all())));
        Row user = execute(new Request.Update("User", user("ANN@X.IO"), ties, selection))
                .get(0);
        assertThat(values(user.relation("posts").orElseThrow(), "id")).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(values(user.relation("teams").orElseThrow(), "id")).containsExactly(TEAM);
        WriteData author = new WriteData(
                List.of(),
                List.of(new WriteData.RelationWrite("author", List.of(new NestedWrite.Connect(user("bÖ"))))));
        UniqueWhere post = new UniqueWhere("id", List.of(1), Filter.all());
        assertThat(execute(new Request.Update(
                                "Post",
                                post,
                                author,
                                new Selection(List.of(new Selection.Include("author", ReadArguments.all())))))
                        .get(0)
                        .relation("author"))
                .hasValueSatisfying(rows -> assertThat(values(rows, "email")).containsExactly("Bö"));
    }

    @Test
    void of_changes_of_one_record_by_several_forms_of_its_key_the_last_stands() {
        engine.execute(new Request.UpdateEach(
                "User",
                List.of(
                        new Request.UpdateEach.Change(user("ann@x.io"), set("name", "first")),
                        new Request.UpdateEach.Change(user("ANN@X.IO"), set("name", "last")))));
        assertThat(execute(new Request.FindUnique("User", user("ann@x.io"), Selection.scalars())))
                .extracting(row -> row.value("name"))
                .containsExactly("last");
    }

    @Test
    void one_record_may_be_upserted_twice_at_once_by_several_forms_of_its_key() {
        engine.execute(new Request.UpsertMany(
                "User", "email", List.of(named("email", "cy", "a"), named("email", "CY", "b")), List.of("name")));
        engine.execute(new Request.UpsertMany(
                "Team",
                "id",
                List.of(named("id", TEAM, "a"), named("id", TEAM.toUpperCase(Locale.ROOT), "b")),
                List.of("name")));
        engine.execute(new Request.UpsertMany(
                "Day",
                "day",
                List.of(day("2024-02-29T01:00:00Z", 1), day("2024-02-29T23:00:00Z", 2)),
                List.of("hits")));

        assertThat(execute(new Request.FindUnique("User", user("Cy"), Selection.scalars())))
                .extracting(row -> row.value("name"))
                .containsExactly("b");
        assertThat(execute(new Request.FindMany("Team", ReadArguments.all())))
                .extracting(row -> row.value("name"))
                .containsExactly("b");
        assertThat(execute(new Request.FindMany("Day", ReadArguments.all())))
                .extracting(row -> row.value("hits"))
                .containsExactly(2);
    }

    private static List<Row> read(String model, String relation, LoadStrategy strategy) {
        Selection selection =
                new Selection(List.of(new Selection.Include(relation, ReadArguments.all()))).loading(strategy);
        return execute(
                new Request.FindMany(model, new ReadArguments(Filter.all(), List.of(), null, 0, null, selection)));
    }

    private static List<Row> execute(Request request) {
        return engine.execute(request).rows();
    }

    private static UniqueWhere user(String email) {
        return new UniqueWhere("email", List.of(email), Filter.all());
    }

    private static NestedWrite connect(String team) {
        return new NestedWrite.Connect(new UniqueWhere("id", List.of(team), Filter.all()));
    }

    private static WriteData set(String field, Object value) {
        return new WriteData(List.of(Assignment.set(field, value)), List.of());
    }

    private static WriteData named(String key, String value, String name) {
        return new WriteData(List.of(Assignment.set(key, value), Assignment.set("name", name)), List.of());
    }

    private static WriteData day(String moment, int hits) {
        return new WriteData(
                List.of(Assignment.set("day", Instant.parse(moment)), Assignment.set("hits", hits)), List.of());
    }

    private static List<Object> values(List<Row> rows, String field) {
        return rows.stream().map(row -> row.value(field)).toList();
    }
}
