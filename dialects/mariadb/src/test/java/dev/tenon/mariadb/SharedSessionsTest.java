package dev.tenon.mariadb;

import dev.tenon.testkit.SessionsSuite;
import dev.tenon.testkit.TestDatabases;

class SharedSessionsTest extends SessionsSuite {
    @Override
    protected TestDatabases databases() {
        return new ServerDatabases();
    }
}
