package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.change;
import static dev.tenon.engine.Ask.eq;
import static dev.tenon.engine.Ask.not;
import static dev.tenon.engine.Ask.or;
import static dev.tenon.engine.Ask.set;
import static dev.tenon.engine.Ask.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.DatabaseLimitException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.TenonException;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Filter;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request must not say: one class and code, naming the model and the field, and nothing is written. */
class BadInputTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void open() {
        world = World.blog(directory);
        world.create("User", set("email", "a"), set("age", 3));
    }

    @AfterEach
    void close() {
        assertThat(world.values("User", "age", Query.all())).containsExactly(3);
        world.close();
    }

    @Test
    void an_unknown_name_is_told_with_the_one_that_may_be_meant() {
        assertRefused(() -> world.count("Usr"), "no model `Usr`", "`User`");
        assertRefused(() -> world.count("User", eq("emial", "a")), "`User` has no scalar field `emial`", "`email`");
        assertRefused(() -> world.create("User", set("mail", "b")), "`User` has no scalar field `mail`");
        assertRefused(
                () -> world.create("User", set("email", "b"), to("post", Ask.make(set("title", "t")))),
                "`User` has no relation `post`",
                "`posts`");
        assertRefused(() -> world.find("User", Query.all().include("emails")), "no relation `emails`");
        assertRefused(() -> world.get("User", by("mail", "a")), "no unique key `mail`");
    }

    @Test
    void a_value_of_another_type_is_told_with_its_field() {
        assertRefused(() -> world.count("User", eq("age", "old")), "String", "`age`", "`User`", "Int");
        assertRefused(() -> world.get("User", by("id", "1")), "`id`", "`User`");
        assertRefused(() -> world.create("User", set("email", 5)), "Integer", "`email`", "`User`");
        assertRefused(
                () -> world.updateMany("User", Filter.all(), change("age", Operation.INCREMENT, "x")),
                "`age`",
                "`User`");
    }

    @Test
    void a_value_that_cannot_be_kept_is_told_with_its_field() {
        assertRefused(() -> world.create("User", set("email", "\ud800")), "surrogate", "`email`", "`User`");
    }

    @Test
    void a_request_that_is_nested_too_deeply_is_refused() {
        Filter deep = eq("age", 3);
        for (int i = 0; i < 100_000; i++) {
            deep = not(or(deep));
        }
        Filter deepest = deep;
        assertRefused(() -> world.count("User", deepest), "`User`", "too deeply");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 3_000, 10_000, 30_000})
    void a_request_is_nested_as_deeply_as_can_be_answered_or_refused(int depth) {
        Filter filter = eq("age", 3);
        for (int i = 0; i < depth; i++) {
            filter = not(or(filter));
        }
        Filter deep = filter;
        try {
            assertThat(world.count("User", deep)).isEqualTo(1);
        } catch (TenonException refused) {
            assertThat(refused)
                    .isInstanceOfAny(InvalidArgumentException.class, DatabaseLimitException.class)
                    .hasMessageContaining("User");
        }
    }

    private static void assertRefused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(InvalidArgumentException.class).hasMessageContainingAll(words);
    }
}
