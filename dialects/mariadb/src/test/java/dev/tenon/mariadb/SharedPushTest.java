package dev.tenon.mariadb;

import dev.tenon.testkit.PushSuite;
import dev.tenon.testkit.TestDatabases;

class SharedPushTest extends PushSuite {
    @Override
    protected TestDatabases databases() {
        return new ServerDatabases();
    }
}
