package dev.tenon.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is expected of everything that fails. */
final class Unchanged {
    private Unchanged() {}

    /** The action fails, every table is as before, and the engine goes on working. */
    static AbstractThrowableAssert<?, ? extends Throwable> after(World world, ThrowingCallable action) {
        Map<String, List<String>> before = world.dump();
        AbstractThrowableAssert<?, ? extends Throwable> failure = assertThatThrownBy(action);
        assertThat(world.dump()).as("the database after the failure").isEqualTo(before);
        world.create("Team", Ask.set("name", "still works"));
        world.delete("Team", Ask.by("name", "still works"));
        return failure;
    }
}
