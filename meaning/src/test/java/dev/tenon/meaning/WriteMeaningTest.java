package dev.tenon.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Random writes leave behind what a naive evaluation leaves behind. Subclasses say where. */
abstract class WriteMeaningTest {
    private static final int REQUESTS = 20;

    /** The database. */
    abstract Place place();

    @Test
    void writes_leave_behind_what_a_naive_evaluation_leaves_behind() {
        AtomicInteger kept = new AtomicInteger();
        Run.rounds(20, seed -> {
            Dice dice = new Dice(seed);
            String schema = World.text(new Dice(seed), place());
            Memory memory = World.imagine(dice, place(), 6);
            try (World world = World.of(memory, place())) {
                WriteTrial trial = new WriteTrial(memory, world);
                for (int i = 0; i < REQUESTS; i++) {
                    Optional<String> disagreement = trial.disagreement(new RandomWrite(dice, trial.memory()).request());
                    assertThat(disagreement)
                            .as(() -> "%s%n%s".formatted(Run.again(seed), schema))
                            .isEmpty();
                }
                kept.addAndGet(trial.kept());
            }
        });
        assertThat(kept.get()).as("writes that were not refused").isPositive();
    }
}
