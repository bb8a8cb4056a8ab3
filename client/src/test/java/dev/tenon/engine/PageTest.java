package dev.tenon.engine;

import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.compare;
import static dev.tenon.engine.Ask.desc;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void ten_people() {
        world = World.blog(directory);
        for (int i = 1; i <= 10; i++) {
            world.create("User", set("email", "u" + i), set("age", i % 3));
        }
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Object> ids(Query query) {
        return world.values("User", "id", query);
    }

    @Test
    void take_and_skip_cut_a_page_out() {
        Query query = Query.all().orderBy(asc("id"));

        assertThat(ids(query.take(3))).containsExactly(1, 2, 3);
        assertThat(ids(query.skip(8))).containsExactly(9, 10);
        assertThat(ids(query.skip(2).take(2))).containsExactly(3, 4);
        assertThat(ids(query.skip(99))).isEmpty();
        assertThat(ids(query.take(0))).isEmpty();
        assertThat(ids(query.take(99))).hasSize(10);
    }

    @Test
    void a_page_without_an_order_is_in_the_order_of_the_keys() {
        assertThat(ids(Query.all().take(2))).containsExactly(1, 2);
        assertThat(ids(Query.all().take(-2))).containsExactly(9, 10);
    }

    @Test
    void a_negative_take_counts_from_the_end_and_keeps_the_order() {
        Query query = Query.all().orderBy(desc("id"));

        assertThat(ids(query.take(-3))).containsExactly(3, 2, 1);
        assertThat(ids(query.skip(1).take(-3))).containsExactly(4, 3, 2);
        assertThat(ids(query.take(Integer.MIN_VALUE))).hasSize(10);
    }

    @Test
    void a_cursor_is_the_first_of_its_page() {
        Query query = Query.all().orderBy(asc("id")).cursor(by("email", "u4"));

        assertThat(ids(query)).containsExactly(4, 5, 6, 7, 8, 9, 10);
        assertThat(ids(query.take(2))).containsExactly(4, 5);
        assertThat(ids(query.skip(1).take(2))).containsExactly(5, 6);
        assertThat(ids(query.take(-2))).containsExactly(3, 4);
        assertThat(ids(query.skip(1).take(-2))).containsExactly(2, 3);
        assertThat(ids(query.take(0))).isEmpty();
    }

    @Test
    void a_cursor_need_not_match_the_filter() {
        Query even = Query.where(eq("age", 2)).orderBy(asc("id")).cursor(by("id", 3));

        assertThat(ids(even)).containsExactly(5, 8);
    }

    @Test
    void after_a_cursor_that_does_not_exist_there_is_nothing() {
        assertThat(ids(Query.all().orderBy(asc("id")).cursor(by("id", 99)))).isEmpty();
        assertThat(ids(Query.all().orderBy(desc("age")).cursor(by("id", 99)).take(-3)))
                .isEmpty();
        assertThat(ids(Query.all().cursor(by("id", 3, eq("email", "other"))))).isEmpty();
    }

    @Test
    void a_negative_skip_is_refused() {
        assertThatThrownBy(() -> ids(Query.all().skip(-1)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("-1");
        assertThat(ids(Query.all())).hasSize(10);
    }

    @Test
    void the_first_is_the_first_of_the_list_or_with_a_negative_take_the_last() {
        assertThat(first(Query.all().orderBy(desc("id")))).containsExactly(10);
        assertThat(first(Query.all().orderBy(desc("id")).take(-1))).containsExactly(1);
        assertThat(first(Query.all().orderBy(asc("id")).skip(3))).containsExactly(4);
        assertThat(first(Query.where(eq("id", 99)))).isEmpty();
    }

    @Test
    void a_unique_key_and_further_filters_find_one_or_none() {
        assertThat(world.unique("User", by("email", "u3"), Query.all())).isPresent();
        assertThat(world.unique("User", by("email", "u99"), Query.all())).isEmpty();
        Filter young = compare("age", Comparison.LESS, 1);
        assertThat(world.unique("User", by("id", 3, young), Query.all())).isPresent();
        assertThat(world.unique("User", by("id", 2, young), Query.all())).isEmpty();
    }

    @Test
    void an_unknown_unique_key_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> world.unique("User", by("age", 3), Query.all()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`age`")
                .hasMessageContaining("id, email, nick");
        assertThatThrownBy(() -> world.unique("Seat", by("hall_number", "A"), Query.all()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("2 fields")
                .hasMessageContaining("1 value");
        assertThat(ids(Query.all())).hasSize(10);
    }

    private List<Object> first(Query query) {
        ReadArguments arguments = query.arguments();
        return World.values(
                "id",
                world.engine().execute(new Request.FindFirst("User", arguments)).rows());
    }
}
