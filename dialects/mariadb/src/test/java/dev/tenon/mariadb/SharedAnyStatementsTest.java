package dev.tenon.mariadb;

import dev.tenon.jdbc.RawType;
import dev.tenon.testkit.AnyStatementsSuite;
import dev.tenon.testkit.TestDatabases;

class SharedAnyStatementsTest extends AnyStatementsSuite {
    @Override
    protected TestDatabases databases() {
        return new ServerDatabases();
    }

    /** The server has no type of its own for truth. */
    @Override
    protected RawType truth() {
        return RawType.INT;
    }

    @Override
    protected RawType sum() {
        return RawType.INT;
    }
}
