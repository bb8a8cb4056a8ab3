package dev.tenon.postgres;

import dev.tenon.testkit.TestDatabases;
import dev.tenon.testkit.PushSuite;

class SharedPushTest extends PushSuite {
    @Override
    protected TestDatabases databases() {
        return new Server();
    }
}
