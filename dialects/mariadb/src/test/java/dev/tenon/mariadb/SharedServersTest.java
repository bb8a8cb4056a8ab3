package dev.tenon.mariadb;

import dev.tenon.testkit.ServersSuite;

class SharedServersTest extends ServersSuite {
    @Override
    protected dev.tenon.testkit.ServerDatabases databases() {
        return new ServerDatabases();
    }
}
