package dev.tenon.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All that is random comes from here, and so from one seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** True once in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    boolean coin() {
        return random.nextBoolean();
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T pick(T... from) {
        return pick(List.of(from));
    }

    /** Some of them, at most so many, in any order. */
    <T> List<T> some(List<T> list, int most) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, between(0, Math.min(most, shuffled.size()))));
    }

    long seed() {
        return random.nextLong();
    }
}
