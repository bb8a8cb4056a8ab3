package dev.tenon.postgres;

import dev.tenon.testkit.SessionsSuite;
import dev.tenon.testkit.TestDatabases;

class SharedSessionsTest extends SessionsSuite {
    @Override
    protected TestDatabases databases() {
        return new Server();
    }
}
