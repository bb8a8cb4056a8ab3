package dev.tenon.postgres;

import dev.tenon.testkit.TestDatabases;
import dev.tenon.testkit.SessionsSuite;

class SharedSessionsTest extends SessionsSuite {
    @Override
    protected TestDatabases databases() {
        return new Server();
    }
}
