package dev.tenon.client.generate;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Random UUIDs (RFC 9562, version 4). */
final class Uuid4 {
    private Uuid4() {}

    static UUID of(RandomGenerator random) {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        return new UUID(high, variant(random.nextLong()));
    }

    /** The bits with the two that mark the variant set. */
    static long variant(long low) {
        return (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    }
}
