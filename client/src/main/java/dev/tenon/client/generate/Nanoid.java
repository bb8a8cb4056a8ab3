package dev.tenon.client.generate;

import java.util.random.RandomGenerator;

/** Nano IDs: random letters, digits, underscores and hyphens. */
final class Nanoid {
    private static final String ALPHABET = "_-0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Nanoid() {}

    static String of(int length, RandomGenerator random) {
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
