package dev.tenon.mariadb;

import dev.tenon.testkit.FailuresSuite;
import dev.tenon.testkit.TestDatabases;

class SharedFailuresTest extends FailuresSuite {
    @Override
    protected TestDatabases databases() {
        return new ServerDatabases();
    }
}
