package dev.tenon.examples.quickstart;

import dev.tenon.examples.quickstart.db.Db;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tenon's five techniques on one SQLite file: a sign-up, a bank and a cinema, with all that can go wrong in them. */
public final class Quickstart {
    private static final Path FILE = Path.of("quickstart.db");

    private Quickstart() {}

    /** Tells the story, and ends with exit code 1 if one of its invariants does not hold at the end. */
    public static void main(String[] arguments) throws Exception {
        startAfresh();
        Story story = new Story(System.out);
        boolean held;
        try (Db db = Db.open(o -> o.listener(story))) {
            story.title("Tenon quickstart", "one schema, one generated client, one SQLite file (" + FILE + ")");
            story.fact("db.push() sent " + db.push().statements().size() + " statements: the tables are there");

            new SignUp(db, story).tell();
            new Bank(db, story).tell();
            new Cinema(db, story).tell();
            held = new Invariants(db, story).check();
        }
        System.exit(held ? 0 : 1);
    }

    private static void startAfresh() throws IOException {
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(FILE + suffix));
        }
    }
}
