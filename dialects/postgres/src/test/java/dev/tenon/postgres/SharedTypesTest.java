package dev.tenon.postgres;

import dev.tenon.testkit.TestDatabases;
import dev.tenon.testkit.TypesSuite;

class SharedTypesTest extends TypesSuite {
    @Override
    protected TestDatabases databases() {
        return new Server();
    }
}
