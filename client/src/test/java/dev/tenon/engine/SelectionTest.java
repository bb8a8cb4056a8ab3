package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.compare;
import static dev.tenon.engine.Ask.connect;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.make;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.Selection.Include;
import dev.tenon.plan.request.Selection.RelationCount;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which parts of records come back. */
class SelectionTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void two_people() {
        world = World.blog(directory);
        world.create("Team", set("name", "red"));
        world.create(
                "User",
                set("email", "ann"),
                to("teams", connect(by("name", "red"))),
                to("posts", make(set("title", "p1"), set("rating", 1)), make(set("title", "p2"), set("rating", 5))));
        world.create("User", set("email", "bob"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static ReadArguments with(Selection selection) {
        return new ReadArguments(Filter.all(), List.of(asc("id")), null, 0, null, selection);
    }

    private static Selection fields(String... fields) {
        return new Selection(List.of(fields), List.of(), List.of());
    }

    private List<Row> users(Selection selection) {
        return world.engine()
                .execute(new Request.FindMany("User", with(selection)))
                .rows();
    }

    @Test
    void only_the_fields_asked_for_are_read_and_given_back() {
        assertThat(world.said(() -> assertThat(users(fields("email")))
                        .extracting(Row::scalars)
                        .containsExactly(Map.of("email", "ann"), Map.of("email", "bob"))))
                .containsExactly("SELECT t0.`email` FROM `User` AS t0 ORDER BY t0.`id` ASC");
    }

    @Test
    void keys_that_relations_need_do_not_come_back() {
        Selection titles = fields("title");
        Selection selection = new Selection(List.of("email"), List.of(new Include("posts", with(titles))), List.of());

        Row ann = users(selection).get(0);

        assertThat(ann.scalars()).isEqualTo(Map.of("email", "ann"));
        assertThat(ann.relation("posts").orElseThrow())
                .extracting(Row::scalars)
                .containsExactly(Map.of("title", "p1"), Map.of("title", "p2"));
    }

    @Test
    void a_record_may_be_nothing_but_its_relations() {
        Selection selection = new Selection(List.of(), List.of(new Include("teams", with(fields("name")))), List.of());

        assertThat(users(selection))
                .extracting(
                        Row::scalars, row -> row.relation("teams").orElseThrow().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Map.of(), 1),
                        org.assertj.core.groups.Tuple.tuple(Map.of(), 0));
    }

    @Test
    void relations_are_counted_in_the_same_statement() {
        Filter good = compare("rating", Comparison.GREATER, 3);
        Selection selection = new Selection(
                List.of("email"),
                List.of(),
                List.of(new RelationCount("posts", good), new RelationCount("teams", Filter.all())));

        assertThat(world.said(() -> assertThat(users(selection))
                        .extracting(Row::counts)
                        .containsExactly(Map.of("posts", 1L, "teams", 1L), Map.of("posts", 0L, "teams", 0L))))
                .hasSize(1);
    }

    @Test
    void counts_come_with_the_records_of_relations_too() {
        Selection counted =
                new Selection(List.of("name"), List.of(), List.of(new RelationCount("members", Filter.all())));
        ReadArguments page = new ReadArguments(Filter.all(), List.of(asc("id")), null, 0, 1, counted);
        Selection selection = new Selection(List.of(), List.of(new Include("teams", page)), List.of());

        Row team = users(selection).get(0).relation("teams").orElseThrow().get(0);

        assertThat(team.scalars()).isEqualTo(Map.of("name", "red"));
        assertThat(team.counts()).isEqualTo(Map.of("members", 1L));
    }

    @Test
    void a_write_gives_back_what_is_asked_for_too() {
        Selection selection =
                new Selection(List.of("email"), List.of(), List.of(new RelationCount("posts", Filter.all())));

        Row made = world.engine()
                .execute(new Request.Create(
                        "User", data(set("email", "cid"), to("posts", make(set("title", "x")))), selection))
                .first()
                .orElseThrow();

        assertThat(made.scalars()).isEqualTo(Map.of("email", "cid"));
        assertThat(made.counts()).isEqualTo(Map.of("posts", 1L));
    }

    @Test
    void a_deleted_record_is_given_back_as_it_was() {
        Selection selection =
                new Selection(List.of("email"), List.of(), List.of(new RelationCount("teams", Filter.all())));
        world.deleteMany("Post", Filter.all());

        Row gone = world.engine()
                .execute(new Request.Delete("User", by("email", "ann"), selection))
                .first()
                .orElseThrow();

        assertThat(gone.scalars()).isEqualTo(Map.of("email", "ann"));
        assertThat(gone.counts()).isEqualTo(Map.of("teams", 1L));
        assertThat(world.count("User")).isEqualTo(1);
    }

    @Test
    void an_unknown_field_is_refused() {
        assertThatThrownBy(() -> users(fields("nope"))).hasMessageContaining("nope");
    }
}
