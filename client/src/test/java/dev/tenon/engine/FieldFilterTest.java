package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.desc;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.not;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.some;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Match;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.Order.Direction;
import dev.tenon.plan.request.Order.Nulls;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters that compare fields with each other or without regard to case, and orders that place nulls. */
class FieldFilterTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void people() {
        world = World.blog(directory);
        world.create("User", set("email", "Ann"), set("name", "ANN"), set("age", 1));
        world.create("User", set("email", "bob%c"), set("name", "b%"), set("age", 2));
        world.create(
                "User",
                set("email", "Öz"),
                set("name", "öZ"),
                set("age", 1),
                to("posts", Ask.make(set("title", "x"), set("rating", 4))));
        world.create("User", set("email", "dan"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Object> ids(Filter filter) {
        return world.values("User", "id", Query.where(filter).orderBy(asc("id")));
    }

    private static Filter compare(String field, Comparison comparison, Object value, boolean ignoreCase) {
        return new Filter.Compare(field, comparison, value, ignoreCase);
    }

    @Test
    void a_field_is_compared_with_another_of_the_same_record() {
        FieldReference name = new FieldReference("name");

        assertThat(ids(compare("id", Comparison.EQUAL, new FieldReference("age"), false)))
                .containsExactly(1, 2);
        assertThat(ids(compare("id", Comparison.GREATER, new FieldReference("age"), false)))
                .containsExactly(3);
        assertThat(ids(not(compare("id", Comparison.EQUAL, new FieldReference("age"), false))))
                .containsExactly(3);
        assertThat(ids(compare("email", Comparison.EQUAL, name, true))).containsExactly(1, 3);
        assertThat(ids(new Filter.Text("email", Match.STARTS_WITH, name, true))).containsExactly(1, 3);
        assertThat(ids(new Filter.In("id", List.of(new FieldReference("age"), 4), false)))
                .containsExactly(1, 2, 4);
    }

    @Test
    void a_text_out_of_another_field_has_no_wildcards_either() {
        world.update("User", by("id", 2), set("email", "b%x"));
        assertThat(ids(new Filter.Text("email", Match.STARTS_WITH, new FieldReference("name"))))
                .contains(2);
        world.update("User", by("id", 2), set("email", "bax"));
        assertThat(ids(new Filter.Text("email", Match.STARTS_WITH, new FieldReference("name"))))
                .doesNotContain(2);
    }

    @Test
    void fields_of_related_records_are_those_of_the_same_related_record() {
        Filter same = compare("id", Comparison.LESS, new FieldReference("rating"), false);

        assertThat(ids(some("posts", same))).containsExactly(3);
    }

    @Test
    void case_is_ignored_where_that_is_asked_for() {
        assertThat(ids(eq("email", "ann"))).isEqualTo(World.tellsTextsApart() ? List.of() : List.of(1));
        assertThat(ids(compare("email", Comparison.EQUAL, "aNN", true))).containsExactly(1);
        assertThat(ids(compare("email", Comparison.EQUAL, "öZ", true))).containsExactly(3);
        assertThat(ids(compare("email", Comparison.NOT_EQUAL, "ann", true))).containsExactly(2, 3, 4);
        assertThat(ids(new Filter.In("email", List.of("ANN", "ÖZ"), false, true)))
                .containsExactly(1, 3);
        assertThat(ids(new Filter.In("email", List.of("ANN", "ÖZ"), true, true)))
                .containsExactly(2, 4);
        assertThat(ids(new Filter.Text("name", Match.CONTAINS, "Ö", true))).containsExactly(3);
    }

    @Test
    void nulls_come_where_they_are_wanted() {
        Order first = new Order.ByField(List.of(), "age", Direction.DESCENDING, Nulls.FIRST);
        Order last = new Order.ByField(List.of(), "age", Direction.ASCENDING, Nulls.LAST);

        assertThat(ids(first)).containsExactly(4, 2, 1, 3);
        assertThat(ids(last)).containsExactly(1, 3, 2, 4);
        assertThat(world.values(
                        "User", "id", Query.all().orderBy(last, desc("id")).take(-2)))
                .containsExactly(2, 4);
        assertThat(world.values("User", "id", Query.all().orderBy(last).cursor(by("id", 3))))
                .containsExactly(3, 2, 4);
        assertThat(world.values("User", "id", Query.all().orderBy(first).cursor(by("id", 2))))
                .containsExactly(2, 1, 3);
    }

    private List<Object> ids(Order order) {
        return world.values("User", "id", Query.all().orderBy(order));
    }

    @Tag("embedded")
    @Test
    void what_the_database_cannot_do_is_refused_with_the_field() {
        assertThatThrownBy(() -> ids(new Filter.Search(List.of("name"), "x")))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining("`name`");
    }
}
