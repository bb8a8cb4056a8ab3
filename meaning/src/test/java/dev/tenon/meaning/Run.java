package dev.tenon.meaning;

import java.util.function.LongConsumer;

/**
 * How long the random tests run, and from which seed.
 *
 * <p>By default they are short and the same each time. {@code -Dtenon.meaning.rounds=1000} runs longer, {@code
 * -Dtenon.meaning.seed=random} (or a number, to see a failure again) begins elsewhere.
 */
final class Run {
    private Run() {}

    /**
     * Runs rounds, each with the next seed.
     *
     * @param usual how many there are, unless the system property says otherwise
     */
    static void rounds(int usual, LongConsumer round) {
        long first = seed();
        for (int i = 0; i < Integer.getInteger("tenon.meaning.rounds", usual); i++) {
            round.accept(first + i);
        }
    }

    /** Whether more is asked for than a build has time for. */
    static boolean isLong() {
        return Integer.getInteger("tenon.meaning.rounds", 0) > 1;
    }

    /** What to say on the command line to see a round again. */
    static String again(long seed) {
        return "-Dtenon.meaning.seed=" + seed + " -Dtenon.meaning.rounds=1";
    }

    private static long seed() {
        String given = System.getProperty("tenon.meaning.seed", "1");
        return given.equals("random") ? new Dice(System.nanoTime()).between(1, 1 << 30) : Long.parseLong(given);
    }
}
