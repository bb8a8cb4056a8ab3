package dev.tenon.client.generate;

import java.time.Instant;
import java.util.random.RandomGenerator;

/** ULIDs: 48 bits of milliseconds and 80 of randomness, as 26 letters and digits that sort by time. */
final class Ulid {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Ulid() {}

    static String at(Instant now, RandomGenerator random) {
        StringBuilder ulid = new StringBuilder(26);
        for (int shift = 45; shift >= 0; shift -= 5) {
            ulid.append(ALPHABET.charAt((int) (now.toEpochMilli() >>> shift) & 31));
        }
        for (int i = 0; i < 16; i++) {
            ulid.append(ALPHABET.charAt(random.nextInt(32)));
        }
        return ulid.toString();
    }
}
