package dev.tenon.protocol.requests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** For tests that need nothing but the database that comes with the build. */
abstract class SqliteTalkTest {
    @TempDir
    Path directory;

    private final List<Talk> open = new ArrayList<>();

    /** A conversation about these models, on a database of its own. */
    final Talk talk(String models) {
        Talk talk = Talk.about("sqlite", "file:" + directory.resolve(open.size() + ".db"), models);
        open.add(talk);
        return talk;
    }

    @AfterEach
    void close() {
        open.forEach(Talk::close);
    }
}
