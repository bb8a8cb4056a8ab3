package dev.tenon.postgres;

import dev.tenon.jdbc.RawType;
import dev.tenon.testkit.AnyStatementsSuite;
import dev.tenon.testkit.TestDatabases;

class SharedAnyStatementsTest extends AnyStatementsSuite {
    @Override
    protected TestDatabases databases() {
        return new Server();
    }

    @Override
    protected String bytes() {
        return "'\\x0102ff'";
    }

    @Override
    protected RawType sum() {
        return RawType.INT;
    }
}
