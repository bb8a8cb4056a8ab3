package dev.tenon.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random writes leave behind what a naive evaluation leaves behind, on every database. */
class WriteMeaningTest extends MeaningTest {
    private static final int REQUESTS = 20;

    @ParameterizedTest
    @MethodSource("dev.tenon.meaning.Place#all")
    void writes_leave_behind_what_a_naive_evaluation_leaves_behind(Place place) {
        AtomicInteger kept = new AtomicInteger();
        Run.rounds(8, seed -> {
            Dice dice = new Dice(seed);
            String schema = World.text(new Dice(seed), place);
            Memory memory = World.imagine(dice, place, 6);
            try (World world = world(memory, place)) {
                WriteTrial trial = new WriteTrial(memory, world);
                for (int i = 0; i < REQUESTS; i++) {
                    Optional<String> disagreement =
                            trial.disagreement(new RandomWrite(dice, trial.memory(), RandomValues.any(dice)).request());
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
