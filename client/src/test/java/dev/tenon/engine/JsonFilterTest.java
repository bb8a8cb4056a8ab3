package dev.tenon.engine;

import static dev.tenon.engine.Ask.and;
import static dev.tenon.engine.Ask.asc;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.every;
import static dev.tenon.engine.Ask.not;
import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.FieldReference;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.JsonMatch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters on JSON fields and on parts of them. */
class JsonFilterTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void things() {
        world = World.open(directory, Schemas.VALUES);
        thing("{\"a\": {\"b\": 1.50, \"t\": \"Äpfel 100%\"}, \"l\": [1, \"x\", {\"k\": 1, \"m\": 2}]}");
        thing("{\"a\": {\"b\": 20, \"t\": \"birnen\"}, \"l\": []}");
        thing("{\"l\": [\"x\"], \"a\": {\"b\": \"3\"}}");
        thing("12345678901234567890.5");
        thing("null");
        thing(null);
    }

    private void thing(String json) {
        world.create("Thing", set("json", json), set("text", "irn"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Object> ids(Filter filter) {
        return world.values("Thing", "id", Query.where(filter).orderBy(asc("id")));
    }

    private List<Object> ids(JsonMatch match, Object value, String... path) {
        return ids(part(match, value, path));
    }

    private static Filter part(JsonMatch match, Object value, String... path) {
        return new Filter.Json("json", List.of(path), match, value, false);
    }

    @Test
    void equal_values_are_equal_however_they_are_written() {
        assertThat(ids(eq("json", "{\"a\":{\"b\":\"3\"},  \"l\":[\"\\u0078\"]}")))
                .containsExactly(3);
        assertThat(ids(eq("json", "12345678901234567890.50"))).containsExactly(4);
        assertThat(ids(eq("json", "null"))).containsExactly(5);
        assertThat(ids(not(eq("json", "null")))).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_part_that_is_missing_is_told_from_one_that_is_null() {
        thing("{\"a\": {\"b\": null}}");
        assertThat(ids(new Filter.JsonPartIsMissing("json", List.of("a", "b"), false)))
                .containsExactly(4, 5, 6);
        assertThat(ids(new Filter.JsonPartIsMissing("json", List.of("a", "b"), true)))
                .containsExactly(1, 2, 3, 7);
        assertThat(ids(not(new Filter.JsonPartIsMissing("json", List.of("l", "2"), false))))
                .containsExactly(1);
        assertThat(ids(JsonMatch.EQUAL, "null", "a", "b")).containsExactly(7);
    }

    @Test
    void a_part_is_reached_by_keys_and_indexes() {
        assertThat(ids(JsonMatch.EQUAL, "1.5", "a", "b")).containsExactly(1);
        assertThat(ids(JsonMatch.EQUAL, "\"3\"", "a", "b")).containsExactly(3);
        assertThat(ids(JsonMatch.EQUAL, "{\"m\":2,\"k\":1}", "l", "2")).containsExactly(1);
        assertThat(ids(JsonMatch.EQUAL, "\"x\"", "l", "0")).containsExactly(3);
    }

    @Test
    void only_an_array_has_a_first_element() {
        thing("[{\"a\": [true]}]");
        assertThat(ids(new Filter.JsonPartIsMissing("json", List.of("0"), true)))
                .containsExactly(7);
        assertThat(ids(new Filter.JsonPartIsMissing("json", List.of("a", "0"), true)))
                .isEmpty();
        assertThat(ids(JsonMatch.EQUAL, "12345678901234567890.5", "0")).isEmpty();
        assertThat(ids(JsonMatch.EQUAL, "true", "0", "a", "0")).containsExactly(7);
    }

    @Test
    void of_a_part_that_is_missing_nothing_is_known() {
        assertThat(ids(JsonMatch.NOT_EQUAL, "20", "a", "b")).containsExactly(1, 3);
        assertThat(ids(not(part(JsonMatch.EQUAL, "20", "a", "b")))).containsExactly(1, 3);
        assertThat(ids(not(part(JsonMatch.TEXT_CONTAINS, "irn", "a", "t")))).containsExactly(1);
        assertThat(ids(not(part(JsonMatch.ARRAY_CONTAINS, "1", "a")))).isEmpty();
    }

    @Test
    void numbers_are_compared_with_numbers_and_texts_with_texts() {
        assertThat(ids(JsonMatch.GREATER, "3", "a", "b")).containsExactly(2);
        assertThat(ids(JsonMatch.GREATER_OR_EQUAL, "1.5", "a", "b")).containsExactly(1, 2);
        assertThat(ids(JsonMatch.LESS, "\"30\"", "a", "b")).containsExactly(3);
        assertThat(ids(JsonMatch.LESS_OR_EQUAL, "1.49", "a", "b")).isEmpty();
    }

    @Test
    void texts_are_searched_without_wildcards() {
        assertThat(ids(JsonMatch.TEXT_CONTAINS, "0%", "a", "t")).containsExactly(1);
        assertThat(ids(JsonMatch.TEXT_CONTAINS, "b%n", "a", "t")).isEmpty();
        assertThat(ids(JsonMatch.TEXT_STARTS_WITH, "bir", "a", "t")).containsExactly(2);
        assertThat(ids(JsonMatch.TEXT_ENDS_WITH, "nen", "a", "t")).containsExactly(2);
        assertThat(ids(new Filter.Json("json", List.of("a", "t"), JsonMatch.TEXT_STARTS_WITH, "äPF", true)))
                .containsExactly(1);
        assertThat(ids(JsonMatch.TEXT_CONTAINS, new FieldReference("text"), "a", "t"))
                .containsExactly(2);
    }

    @Test
    void arrays_are_asked_for_elements() {
        assertThat(ids(JsonMatch.ARRAY_CONTAINS, "\"x\"", "l")).containsExactly(1, 3);
        assertThat(ids(JsonMatch.ARRAY_CONTAINS, "[\"x\", 1.0]", "l")).containsExactly(1);
        assertThat(ids(JsonMatch.ARRAY_CONTAINS, "[{\"k\": 1}]", "l")).containsExactly(1);
        assertThat(ids(JsonMatch.ARRAY_STARTS_WITH, "1", "l")).containsExactly(1);
        assertThat(ids(JsonMatch.ARRAY_ENDS_WITH, "\"x\"", "l")).containsExactly(3);
    }

    @Test
    void a_part_of_another_kind_is_an_exception_to_every_and_a_part_that_is_missing_is_none() {
        try (World shelves = World.open(directory.resolve("shelves"), Schemas.of("""
                model Shelf {
                  id    Int   @id
                  boxes Box[]
                }

                model Box {
                  id      Int   @id @default(autoincrement())
                  json    Json?
                  shelf   Shelf @relation(fields: [shelfId], references: [id])
                  shelfId Int
                }
                """))) {
            String[][] boxes = {
                {"{\"a\": 5}", "{\"a\": 6}"},
                {"{\"a\": 5}", "{\"a\": \"x\"}"},
                {"{\"a\": 5}", "{\"b\": 1}", null},
                {"{\"a\": 1}"}
            };
            for (int shelf = 0; shelf < boxes.length; shelf++) {
                shelves.create("Shelf", set("id", shelf + 1));
                for (String box : boxes[shelf]) {
                    shelves.create("Box", set("shelfId", shelf + 1), set("json", box));
                }
            }
            Filter five = part(JsonMatch.GREATER_OR_EQUAL, "5", "a");

            assertThat(shelves.values(
                            "Shelf", "id", Query.where(every("boxes", five)).orderBy(asc("id"))))
                    .containsExactly(1, 3);
            assertThat(shelves.values(
                            "Shelf",
                            "id",
                            Query.where(every("boxes", and(five, not(eq("id", 2)))))
                                    .orderBy(asc("id"))))
                    .containsExactly(3);
            assertThat(shelves.values(
                            "Shelf",
                            "id",
                            Query.where(every("boxes", not(five))).orderBy(asc("id"))))
                    .containsExactly(4);
        }
    }

    @Test
    void a_text_that_is_no_json_is_refused_and_not_looked_for() {
        for (JsonMatch match : List.of(JsonMatch.EQUAL, JsonMatch.LESS, JsonMatch.ARRAY_CONTAINS)) {
            assertThatThrownBy(() -> ids(match, "{nope", "a"))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContainingAll("`json` of Thing", "no JSON");
        }
        assertThat(ids(JsonMatch.TEXT_CONTAINS, "{nope", "a", "t")).isEmpty();
    }
}
