package dev.tenon.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.schema.Model;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random reads of random records give what a naive evaluation gives. Subclasses say where. */
abstract class ReadMeaningTest {
    private static final int REQUESTS = 50;

    /** The database. */
    abstract Place place();

    @Test
    void reads_give_what_a_naive_evaluation_gives() {
        Run.rounds(
                40,
                seed -> assertThat(disagreement(seed, place().differences()))
                        .as(() -> describe(seed))
                        .isEmpty());
    }

    /** The tests under test: an evaluation that is wrong in a single respect does not pass. */
    @ParameterizedTest
    @EnumSource(names = {"NULLS_SORT_HIGH", "TEXT_PARTS_IGNORE_ASCII_CASE", "ENUMS_SORT_AS_TEXT"})
    void a_wrong_evaluation_is_found_out(Difference mistake) {
        Set<Difference> wrong = EnumSet.noneOf(Difference.class);
        wrong.addAll(place().differences());
        if (!wrong.remove(mistake)) {
            wrong.add(mistake);
        }
        long seed = 1;
        while (disagreement(seed, wrong).isEmpty()) {
            assertThat(seed++).as("rounds without a disagreement").isLessThan(100);
        }
    }

    @Test
    void a_filter_its_contrary_and_what_is_unknown_share_out_the_records() {
        Run.rounds(8, seed -> {
            Dice dice = new Dice(seed);
            Memory memory = World.imagine(dice, place(), 12);
            RandomFilter filters = new RandomFilter(dice, memory);
            try (World world = World.of(memory, place())) {
                for (int i = 0; i < REQUESTS; i++) {
                    Model model = dice.pick(memory.schema().models());
                    Filter all = dice.coin() ? Filter.all() : filters.of(model, 2);
                    Filter filter = filters.of(model, 3);
                    List<String> parts = new ArrayList<>();
                    for (Filter part : List.of(filter, new Filter.Not(filter), Partition.unknown(filter))) {
                        parts.addAll(find(world, model, new Filter.And(List.of(all, part))));
                    }
                    assertThat(parts)
                            .as(() -> describe(seed) + model.name() + " " + all + "\n" + filter)
                            .containsExactlyInAnyOrderElementsOf(find(world, model, all));
                }
            }
        });
    }

    private Optional<String> disagreement(long seed, Set<Difference> differences) {
        Dice dice = new Dice(seed);
        Memory memory = World.imagine(dice, place().with(differences), 12);
        RandomRead reads = new RandomRead(dice, memory);
        try (World world = World.of(memory, place())) {
            ReadTrial trial = new ReadTrial(memory, world);
            for (int i = 0; i < REQUESTS; i++) {
                Optional<String> disagreement = trial.disagreement(reads.request());
                if (disagreement.isPresent()) {
                    return disagreement;
                }
            }
        }
        return Optional.empty();
    }

    private String describe(long seed) {
        Dice dice = new Dice(seed);
        return "%s%n%s%n%s"
                .formatted(Run.again(seed), World.text(new Dice(seed), place()), World.imagine(dice, place(), 12));
    }

    private static List<String> find(World world, Model model, Filter where) {
        ReadArguments arguments = new ReadArguments(where, List.of(), null, 0, null, Selection.scalars());
        return world.execute(new Request.FindMany(model.name(), arguments)).rows().stream()
                .map(row -> Expected.shown(List.of(row)))
                .toList();
    }
}
