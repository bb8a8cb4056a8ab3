package dev.tenon.postgres;

import dev.tenon.testkit.TestDatabases;
import dev.tenon.testkit.FailuresSuite;

class SharedFailuresTest extends FailuresSuite {
    @Override
    protected TestDatabases databases() {
        return new Server();
    }
}
