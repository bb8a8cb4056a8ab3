package dev.tenon.engine;

import dev.tenon.plan.request.LoadStrategy;
import java.nio.file.Path;

/** What comes with a record is the same if it comes in the same statement. */
class JoinedIncludeTest extends IncludeTest {
    @Override
    World open(Path at) {
        return World.open(at, Schemas.BLOG, options -> options.loadStrategy(LoadStrategy.JOIN));
    }

    @Override
    int statements() {
        return 1;
    }

    /** Of these foreign keys none has an index: a join looks through the whole table for each record. */
    @Override
    int manyRecords() {
        return 400;
    }
}
