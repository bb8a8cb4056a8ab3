package dev.tenon.benchmarks.hostile;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A schema file that has very many of one thing.
 *
 * @param name what it has many of
 * @param text the file
 */
public record HostileSchema(String name, String text) {
    private static final String ID = " id Int @id\n";

    /**
     * One file for each thing that a file can have many of.
     *
     * @param size how many characters each has, about
     */
    public static List<HostileSchema> all(int size) {
        return Stream.of(
                        HostileBlocks.all(size),
                        HostileFields.all(size),
                        HostileKeys.all(size),
                        HostileRelations.all(size),
                        HostileText.all(size))
                .flatMap(List::stream)
                .toList();
    }

    /** A file that begins with a datasource and then repeats a piece. */
    static HostileSchema file(String name, String provider, int size, IntFunction<String> piece) {
        return new HostileSchema(name, datasource(provider) + repeated(size, piece));
    }

    /** A file with one model, whose lines repeat. */
    static HostileSchema inModel(String name, String provider, int size, IntFunction<String> line) {
        return new HostileSchema(name, datasource(provider) + "model Whole {\n" + ID + repeated(size, line) + "}\n");
    }

    /** A datasource of a provider. */
    static String datasource(String provider) {
        return "datasource db {\n provider = \"" + provider + "\"\n url = \"x://y\"\n}\n";
    }

    /** Pieces one behind the other, as many as fit. */
    static String repeated(int size, IntFunction<String> piece) {
        StringBuilder text = new StringBuilder(size);
        for (int i = 0; text.length() < size; i++) {
            text.append(piece.apply(i));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
