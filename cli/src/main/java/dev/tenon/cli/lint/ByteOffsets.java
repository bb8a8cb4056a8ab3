package dev.tenon.cli.lint;

/** Tells at which byte of a text in UTF-8 each of its chars begins. Immutable. */
final class ByteOffsets {
    private final int[] offsets;

    ByteOffsets(String text) {
        this.offsets = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            offsets[i + 1] = offsets[i] + size(text.charAt(i));
        }
    }

    /** The byte at which a char begins; the length of the text in bytes for what is behind it. */
    int at(int index) {
        return offsets[Math.min(index, offsets.length - 1)];
    }

    /** Each half of a pair counts for two of the four bytes that the pair takes. */
    private static int size(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
