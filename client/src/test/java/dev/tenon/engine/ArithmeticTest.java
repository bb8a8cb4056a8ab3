package dev.tenon.engine;

import static dev.tenon.engine.Ask.by;
import static dev.tenon.engine.Ask.change;
import static dev.tenon.engine.Ask.data;
import static dev.tenon.engine.Ask.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ValueOutOfRangeException;
import dev.tenon.plan.request.Assignment.Operation;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Increment, decrement, multiply and divide: exact, or refused. */
class ArithmeticTest {
    @TempDir
    Path directory;

    World world;

    @BeforeEach
    void open() {
        world = World.open(directory, Schemas.VALUES);
        world.create("Counter", set("id", "c"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Object after(String field, Object start, Operation operation, Object operand) {
        world.update("Counter", by("id", "c"), set(field, start));
        return world.update("Counter", by("id", "c"), change(field, operation, operand))
                .value(field);
    }

    private void refused(String field, Object start, Operation operation, Object operand) {
        world.update("Counter", by("id", "c"), set(field, start));
        assertThatThrownBy(() -> world.update("Counter", by("id", "c"), change(field, operation, operand)))
                .as("%s of %s %s %s", operation, field, start, operand)
                .isInstanceOf(ValueOutOfRangeException.class);
        assertThat(world.get("Counter", by("id", "c")).value(field)).isEqualTo(start);
        assertThatThrownBy(() -> world.upsert(
                        "Counter", by("id", "c"), data(set("id", "c")), data(change(field, operation, operand))))
                .isInstanceOf(ValueOutOfRangeException.class);
        assertThat(world.get("Counter", by("id", "c")).value(field)).isEqualTo(start);
    }

    @Test
    void whole_numbers_are_reckoned_exactly() {
        assertThat(after("whole", 5, Operation.INCREMENT, 3)).isEqualTo(8);
        assertThat(after("whole", 5, Operation.DECREMENT, 8)).isEqualTo(-3);
        assertThat(after("whole", 5, Operation.MULTIPLY, -3)).isEqualTo(-15);
        assertThat(after("whole", -7, Operation.DIVIDE, 2)).isEqualTo(-3);
        assertThat(after("big", 1L << 53, Operation.INCREMENT, 1L)).isEqualTo((1L << 53) + 1);
        assertThat(after("big", Long.MIN_VALUE, Operation.INCREMENT, Long.MAX_VALUE))
                .isEqualTo(-1L);
    }

    @Test
    void floats_and_decimals_are_reckoned() {
        assertThat(after("real", 0.5, Operation.INCREMENT, 0.25)).isEqualTo(0.75);
        assertThat(after("real", 7.0, Operation.DIVIDE, 2.0)).isEqualTo(3.5);
        assertThat(after("exact", new BigDecimal("0.1"), Operation.INCREMENT, new BigDecimal("0.2")))
                .isEqualTo(new BigDecimal("0.3"));
        BigDecimal precise = new BigDecimal("123456789012345678901234567890.000000000000000000000000000001");
        assertThat(after("exact", precise, Operation.DECREMENT, BigDecimal.ONE))
                .isEqualTo(precise.subtract(BigDecimal.ONE));
        assertThat(after("exact", new BigDecimal("10"), Operation.DIVIDE, new BigDecimal("4")))
                .isEqualTo(new BigDecimal("2.5"));
    }

    @Test
    void what_does_not_fit_is_refused_and_not_stored() {
        refused("whole", Integer.MAX_VALUE, Operation.INCREMENT, 1);
        refused("whole", Integer.MIN_VALUE, Operation.DECREMENT, 1);
        refused("whole", 1 << 20, Operation.MULTIPLY, 1 << 20);
        refused("whole", Integer.MIN_VALUE, Operation.DIVIDE, -1);
        refused("big", Long.MAX_VALUE, Operation.INCREMENT, 1L);
        refused("big", Long.MAX_VALUE, Operation.MULTIPLY, 2L);
        refused("real", Double.MAX_VALUE, Operation.MULTIPLY, 10.0);
        refused("real", -Double.MAX_VALUE, Operation.DECREMENT, Double.MAX_VALUE);
    }

    @Test
    void nothing_is_divided_by_zero() {
        refused("whole", 1, Operation.DIVIDE, 0);
        refused("maybe", 1, Operation.DIVIDE, 0);
        refused("big", 1L, Operation.DIVIDE, 0L);
        refused("exact", BigDecimal.ONE, Operation.DIVIDE, BigDecimal.ZERO);
        refused("real", 1.0, Operation.DIVIDE, 0.0);
        refused("half", 1.0, Operation.DIVIDE, 0.0);
    }

    @Test
    void null_stays_null() {
        assertThat(world.update("Counter", by("id", "c"), change("maybe", Operation.INCREMENT, 1))
                        .value("maybe"))
                .isNull();
    }
}
