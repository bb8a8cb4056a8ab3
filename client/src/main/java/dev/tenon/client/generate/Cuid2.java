package dev.tenon.client.generate;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** CUIDs, second version: a letter and 23 digits in base 36 of a hash of the time and of randomness. */
final class Cuid2 {
    private static final int LENGTH = 24;
    private static final int ENTROPY = 32;

    private Cuid2() {}

    static String at(Instant now, RandomGenerator random) {
        byte[] entropy = new byte[ENTROPY];
        random.nextBytes(entropy);
        byte[] input = ByteBuffer.allocate(Long.BYTES + ENTROPY)
                .putLong(now.toEpochMilli())
                .put(entropy)
                .array();
        char letter = (char) ('a' + random.nextInt(26));
        return letter + new BigInteger(1, hash(input)).toString(36).substring(1, LENGTH);
    }

    private static byte[] hash(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA3-512").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java since 9 has SHA3-512.", e);
        }
    }
}
