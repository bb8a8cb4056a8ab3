package dev.tenon.examples.quickstart;

import dev.tenon.examples.quickstart.db.Db;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tenon's five techniques on one SQLite file: a sign-up, a bank and a cinema, with all that can go wrong in them. */
public final class Quickstart {
    private Quickstart() {}

    /** Tells the story, and ends with exit code 1 if one of its invariants does not hold at the end. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of("quickstart.db");
        for (String suffix : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(file + suffix));
        }
        System.exit(tell(file, System.out) ? 0 : 1);
    }

    /** Tells the story on a new database file, and whether its invariants held. */
    static boolean tell(Path file, PrintStream out) throws Exception {
        Story story = new Story(out);
        try (Db db = Db.open(o -> o.url("file:" + file).listener(story))) {
            story.title(
                    "Tenon quickstart",
                    "one schema, one generated client, one SQLite file (" + file.getFileName() + ")");
            story.fact("db.push() sent " + db.push().statements().size() + " statements: the tables are there");

            new SignUp(db, story).tell();
            new Bank(db, story).tell();
            new Cinema(db, story).tell();
            return new Invariants(db, story).check();
        }
    }
}
