package dev.tenon.client.generate;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** CUIDs, first version: the letter c, the time, a counter, the process and randomness, all in base 36. Thread-safe. */
final class Cuid {
    private static final int BLOCK = 4;
    private static final int BLOCK_VALUES = 36 * 36 * 36 * 36;

    private final RandomGenerator random;
    private final AtomicInteger counter = new AtomicInteger();
    private final String process;

    Cuid(RandomGenerator random) {
        this.random = random;
        this.process = block(random.nextInt(BLOCK_VALUES));
    }

    String at(Instant now) {
        int count = counter.getAndUpdate(n -> (n + 1) % BLOCK_VALUES);
        return "c" + Long.toString(now.toEpochMilli(), 36) + block(count) + process
                + block(random.nextInt(BLOCK_VALUES)) + block(random.nextInt(BLOCK_VALUES));
    }

    private static String block(int value) {
        String digits = Integer.toString(value, 36);
        return "0".repeat(BLOCK - digits.length()) + digits;
    }
}
