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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Random reads of random records give what a naive evaluation gives, on every database. */
class ReadMeaningTest extends MeaningTest {
    private static final int REQUESTS = 50;

    @ParameterizedTest
    @MethodSource("dev.tenon.meaning.Place#all")
    void reads_give_what_a_naive_evaluation_gives(Place place) {
        Run.rounds(
                10,
                seed -> assertThat(disagreement(seed, place, place.differences(), true))
                        .as(() -> describe(seed, place))
                        .isEmpty());
    }

    /** The tests under test: an evaluation that is wrong in a single respect does not pass. */
    @ParameterizedTest
    @EnumSource
    void a_wrong_evaluation_is_found_out(Difference mistake) {
        for (Place place : Run.isLong() ? Place.all() : Place.all().subList(0, 1)) {
            Set<Difference> wrong = EnumSet.noneOf(Difference.class);
            wrong.addAll(place.differences());
            if (!wrong.remove(mistake)) {
                wrong.add(mistake);
            }
            if (mistake.isOfWrites() || mistake.isHiddenBy(wrong)) {
                continue;
            }
            long seed = 1;
            while (disagreement(seed, place, wrong, false).isEmpty()) {
                assertThat(seed++)
                        .as("rounds without a disagreement on " + place)
                        .isLessThan(100);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tenon.meaning.Place#all")
    void a_filter_its_contrary_and_what_is_unknown_share_out_the_records(Place place) {
        Run.rounds(4, seed -> {
            Dice dice = new Dice(seed);
            Memory memory = World.imagine(dice, place, 12);
            RandomFilter filters = RandomFilter.knowable(dice, memory, RandomValues.any(dice));
            try (World world = world(memory, place)) {
                for (int i = 0; i < REQUESTS; i++) {
                    Model model = dice.pick(memory.schema().models());
                    Filter all = dice.coin() ? Filter.all() : filters.of(model, 2);
                    Filter filter = filters.of(model, 3);
                    List<String> parts = new ArrayList<>();
                    for (Filter part : List.of(filter, new Filter.Not(filter), Partition.unknown(filter))) {
                        parts.addAll(find(world, model, new Filter.And(List.of(all, part))));
                    }
                    assertThat(parts)
                            .as(() -> describe(seed, place) + model.name() + " " + all + "\n" + filter)
                            .containsExactlyInAnyOrderElementsOf(find(world, model, all));
                }
            }
        });
    }

    private Optional<String> disagreement(long seed, Place place, Set<Difference> differences, boolean simplest) {
        Dice dice = new Dice(seed);
        Memory memory = World.imagine(dice, place.with(differences), 12);
        RandomRead reads = new RandomRead(dice, memory, RandomValues.any(dice));
        try (World world = world(memory, place)) {
            ReadTrial trial = new ReadTrial(memory, world);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = reads.request();
                Optional<String> disagreement = simplest ? trial.disagreement(request) : trial.direct(request);
                if (disagreement.isPresent()) {
                    return disagreement;
                }
            }
        }
        return Optional.empty();
    }

    private String describe(long seed, Place place) {
        Dice dice = new Dice(seed);
        return "%s%n%s%n%s"
                .formatted(Run.again(seed), World.text(new Dice(seed), place), World.imagine(dice, place, 12));
    }

    private static List<String> find(World world, Model model, Filter where) {
        ReadArguments arguments = new ReadArguments(where, List.of(), null, 0, null, Selection.scalars());
        return world.execute(new Request.FindMany(model.name(), arguments)).rows().stream()
                .map(row -> Expected.shown(List.of(row)))
                .toList();
    }
}
