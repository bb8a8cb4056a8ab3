package dev.tenon.client.generate;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs that sort by the millisecond of their making (RFC 9562, version 7). */
final class Uuid7 {
    private Uuid7() {}

    static UUID at(Instant now, RandomGenerator random) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        return new UUID(high, Uuid4.variant(random.nextLong()));
    }
}
