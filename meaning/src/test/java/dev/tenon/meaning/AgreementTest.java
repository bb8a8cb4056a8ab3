package dev.tenon.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.plan.request.Request;
import dev.tenon.schema.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Databases agree with each other where no written difference applies, whatever the naive evaluation says. */
class AgreementTest extends MeaningTest {
    private static final Set<Difference> OF_WRITES =
            Set.of(Difference.CASCADES_DO_NOT_RETURN, Difference.NO_ACTION_IS_RESTRICT);

    private final List<Place> places = Place.all();

    @Test
    void reads_give_the_same_on_every_database() {
        Run.rounds(6, seed -> {
            Dice dice = new Dice(seed);
            RandomValues values = RandomValues.plain(dice);
            Memory memory = imagine(dice, places.get(0), values, 12);
            Settled settled = new Settled(memory.schema());
            RandomRead reads = new RandomRead(dice, memory, values);
            try (Worlds worlds = worlds(seed, 12)) {
                for (int i = 0; i < 50; i++) {
                    Request request = settled.of(reads.request());
                    assertAgreement(worlds, request, seed, memory);
                }
            }
        });
    }

    @Test
    void writes_do_the_same_on_every_database() {
        Run.rounds(6, seed -> {
            Dice dice = new Dice(seed);
            RandomValues values = RandomValues.plain(dice);
            Memory memory = imagine(dice, places.get(0), values, 6);
            try (Worlds worlds = worlds(seed, 6)) {
                for (int i = 0; i < 20; i++) {
                    Request request = new RandomWrite(dice, memory, values).request();
                    Memory after = after(memory, request);
                    if (after != null) {
                        assertAgreement(worlds, request, seed, memory);
                        memory = after;
                        for (Model model : memory.schema().models()) {
                            assertAgreement(worlds, WriteTrial.all(memory, model), seed, memory);
                        }
                    }
                }
            }
        });
    }

    /** What should be there after a write; null if databases may differ in whether it may be. */
    private static Memory after(Memory memory, Request request) {
        Memory after = memory.copy();
        Memory elsewhere = memory.copy(new Scalars(OF_WRITES));
        try {
            boolean done = isDone(after, request);
            if (done != isDone(elsewhere, request)) {
                return null;
            }
            return done ? after : memory;
        } catch (Ambiguous ambiguous) {
            return null;
        }
    }

    private static boolean isDone(Memory memory, Request request) {
        try {
            new WriteMeaning(memory).apply(request);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private void assertAgreement(Worlds worlds, Request request, long seed, Memory memory) {
        List<String> answers = worlds.answers(request);
        assertThat(Answer.agree(answers))
                .as(() -> "%s%n%s%n%s%nto %s%nof %s the answers are%n%s"
                        .formatted(
                                Run.again(seed),
                                RandomSchema.text(new Dice(seed), places.get(0).provider(), false),
                                memory,
                                request,
                                places,
                                String.join("\n", answers)))
                .isTrue();
    }

    /** The same records, made of the same seed, on every database. */
    private Worlds worlds(long seed, int mostRecords) {
        List<World> all = new ArrayList<>();
        for (Place place : places) {
            Dice dice = new Dice(seed);
            all.add(world(imagine(dice, place, RandomValues.plain(dice), mostRecords), place));
        }
        return new Worlds(all);
    }

    private static Memory imagine(Dice dice, Place place, RandomValues values, int mostRecords) {
        String text = RandomSchema.text(dice, place.provider(), false);
        return World.imagine(dice, text, new Scalars(Set.of()), values, mostRecords);
    }

    /** One on each database. */
    private record Worlds(List<World> all) implements AutoCloseable {
        List<String> answers(Request request) {
            return all.stream().map(world -> Answer.of(world, request)).toList();
        }

        @Override
        public void close() {
            all.forEach(World::close);
        }
    }
}
