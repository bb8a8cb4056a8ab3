package dev.tenon.sqlite;

import dev.tenon.jdbc.RawType;
import dev.tenon.testkit.AnyStatementsSuite;
import dev.tenon.testkit.TestDatabases;

class SharedAnyStatementsTest extends AnyStatementsSuite {
    @Override
    protected TestDatabases databases() {
        return new SqliteFiles();
    }

    @Override
    protected RawType sum() {
        return RawType.BIGINT;
    }
}
