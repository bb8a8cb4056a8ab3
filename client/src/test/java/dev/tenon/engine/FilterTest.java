package dev.tenon.engine;

import static dev.tenon.engine.Ask.and;
import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.compare;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.in;
import static dev.tenon.engine.Ask.isNotNull;
import static dev.tenon.engine.Ask.isNull;
import static dev.tenon.engine.Ask.not;
import static dev.tenon.engine.Ask.notIn;
import static dev.tenon.engine.Ask.or;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Match;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters on a record's own fields. */
class FilterTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void people() {
        world = World.blog(directory);
        world.create("User", set("email", "a@x"), set("name", "Ann"), set("age", 20));
        world.create("User", set("email", "b@x"), set("name", "Bob"), set("age", 30));
        world.create("User", set("email", "c@x"), set("name", null), set("age", null));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Object> emails(Filter filter) {
        return world.values("User", "email", Query.where(filter).orderBy(asc("id")));
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL, 20, a@x",
        "NOT_EQUAL, 20, b@x",
        "LESS, 30, a@x",
        "LESS_OR_EQUAL, 30, a@x b@x",
        "GREATER, 20, b@x",
        "GREATER_OR_EQUAL, 20, a@x b@x"
    })
    void a_comparison_never_matches_a_null(Comparison comparison, int age, String expected) {
        assertThat(emails(compare("age", comparison, age))).isEqualTo(List.of(expected.split(" ")));
    }

    @Test
    void a_list_matches_its_values_and_an_empty_one_none() {
        assertThat(emails(in("age", 20, 30, 40))).containsExactly("a@x", "b@x");
        assertThat(emails(in("age"))).isEmpty();
        assertThat(emails(notIn("age", 20))).containsExactly("b@x");
        assertThat(emails(notIn("age"))).containsExactly("a@x", "b@x", "c@x");
    }

    @Test
    void null_is_asked_for_by_itself() {
        assertThat(emails(isNull("name"))).containsExactly("c@x");
        assertThat(emails(isNotNull("name"))).containsExactly("a@x", "b@x");
    }

    @Test
    void the_contrary_of_what_is_unknown_is_unknown() {
        assertThat(emails(not(eq("age", 20)))).containsExactly("b@x");
        assertThat(emails(not(not(eq("age", 20))))).containsExactly("a@x");
        assertThat(emails(not(isNull("age")))).containsExactly("a@x", "b@x");
        assertThat(emails(or(not(eq("age", 20)), isNull("age")))).containsExactly("b@x", "c@x");
    }

    @Test
    void nothing_in_an_and_is_everything_and_nothing_in_an_or_is_nothing() {
        assertThat(emails(and())).hasSize(3);
        assertThat(emails(or())).isEmpty();
        assertThat(emails(not(and()))).isEmpty();
        assertThat(emails(not(or()))).hasSize(3);
    }

    @Test
    void conditions_nest() {
        Filter youngOrUnnamed = or(and(eq("age", 20), not(eq("name", "Bob"))), and(isNull("name"), not(eq("id", 1))));
        assertThat(emails(youngOrUnnamed)).containsExactly("a@x", "c@x");
        assertThat(emails(and(youngOrUnnamed, isNotNull("name")))).containsExactly("a@x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"100%", "a_b", "wow!", "it's", "\"quoted\"", "back\\slash", "[x]", "-- no", "/* no */", "?1"})
    void no_character_of_a_text_has_a_meaning(String part) {
        world.create("User", set("email", "special"), set("name", "<" + part + ">"));
        world.create("User", set("email", "plain"), set("name", "<100 aXb wow its quoted backslash x>"));

        assertThat(emails(text("name", Match.CONTAINS, part))).containsExactly("special");
        assertThat(emails(text("name", Match.STARTS_WITH, "<" + part))).containsExactly("special");
        assertThat(emails(text("name", Match.ENDS_WITH, part + ">"))).containsExactly("special");
        assertThat(emails(eq("name", "<" + part + ">"))).containsExactly("special");
    }

    @Test
    void texts_are_matched_at_their_place_and_null_never_is() {
        assertThat(emails(text("name", Match.STARTS_WITH, "An"))).containsExactly("a@x");
        assertThat(emails(text("name", Match.ENDS_WITH, "An"))).isEmpty();
        assertThat(emails(text("name", Match.CONTAINS, ""))).containsExactly("a@x", "b@x");
        assertThat(emails(not(text("name", Match.CONTAINS, "nn")))).containsExactly("b@x");
    }

    @Tag("embedded")
    @Test
    void parts_of_texts_ignore_case_in_ascii_alone_while_equality_does_not() {
        world.create("User", set("email", "umlaut"), set("name", "ÄRGER"));

        assertThat(emails(text("name", Match.STARTS_WITH, "aNN"))).containsExactly("a@x");
        assertThat(emails(text("name", Match.CONTAINS, "rger"))).containsExactly("umlaut");
        assertThat(emails(text("name", Match.CONTAINS, "ärger"))).isEmpty();
        assertThat(emails(eq("name", "ann"))).isEmpty();
    }

    @Test
    void thousands_of_alternatives_in_one_list_are_no_deeper_than_a_few() {
        List<Filter> ids = IntStream.range(0, 5_000).mapToObj(i -> eq("id", i)).toList();

        assertThat(emails(new Filter.Or(ids))).hasSize(3);
        assertThat(emails(not(new Filter.And(ids.stream().map(Ask::not).toList()))))
                .hasSize(3);
    }

    @Test
    void thousands_of_alternatives_added_one_by_one_are_no_deeper_either() {
        Filter either = or();
        Filter both = and();
        for (int i = 0; i < 3_000; i++) {
            either = or(either, eq("id", i));
            both = and(both, not(eq("id", i + 10)));
        }

        assertThat(emails(either)).hasSize(3);
        assertThat(emails(both)).hasSize(3);
    }

    @Test
    void more_conditions_than_the_database_takes_are_refused_and_the_client_goes_on() {
        Filter many = new Filter.In("id", Collections.nCopies(300_000, (Object) 1), false);
        Filter tooMany = new Filter.Or(Collections.nCopies(300_000, eq("id", 1)));

        assertThat(emails(many)).containsExactly("a@x");
        assertThatThrownBy(() -> emails(tooMany)).isInstanceOf(DatabaseException.class);
        assertThat(emails(and())).hasSize(3);
    }

    @Test
    void counting_takes_the_same_filters() {
        assertThat(world.count("User")).isEqualTo(3);
        assertThat(world.count("User", isNull("age"))).isEqualTo(1);
        assertThat(world.count("User", or())).isZero();
    }

    @Test
    void a_record_that_can_match_nothing_is_not_deleted_and_that_is_no_fault() {
        Request delete = new Request.Delete("User", by("email", "a@x", or()), Selection.scalars(), true);

        assertThat(world.engine().execute(delete).rows()).isEmpty();
        assertThat(world.count("User")).isEqualTo(3);
    }
}
