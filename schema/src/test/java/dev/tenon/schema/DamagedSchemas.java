package dev.tenon.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The schemas of the case folders, whole or damaged at random; {@code -Dseed=…} repeats a run. */
public final class DamagedSchemas {
    private static final String PIECES = "{}[]()@,:=.?!\"\\/*\r\n\t -_09azAZ\u00e9\u0000\ud83d";

    private final List<String> whole = read();
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** The schemas as they are. */
    public List<String> whole() {
        return whole;
    }

    /** Tries many damaged schemas; what fails names the seed and shows the text. */
    public void forEach(int rounds, Consumer<String> check) {
        for (int round = 0; round < rounds; round++) {
            String text = damaged();
            try {
                check.accept(text);
            } catch (RuntimeException | AssertionError | StackOverflowError thrown) {
                throw new AssertionError("seed " + seed + ", round " + round + ", text:\n" + text, thrown);
            }
        }
    }

    private String damaged() {
        StringBuilder text = new StringBuilder(whole.get(random.nextInt(whole.size())));
        int wounds = 1 + random.nextInt(6);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
            }
        }
        return text.toString();
    }

    private static List<String> read() {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "cases"))) {
            return files.filter(file -> file.endsWith("schema.prisma"))
                    .sorted()
                    .map(DamagedSchemas::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
