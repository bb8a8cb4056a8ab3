package dev.tenon.mariadb;

import dev.tenon.testkit.ConnectionsSuite;

class ConnectionsTest extends ConnectionsSuite {
    @Override
    protected dev.tenon.testkit.ServerDatabases databases() {
        return new ServerDatabases();
    }
}
