package dev.tenon.postgres;

import dev.tenon.testkit.ServerDatabases;
import dev.tenon.testkit.ConnectionsSuite;

class ConnectionsTest extends ConnectionsSuite {
    @Override
    protected ServerDatabases databases() {
        return new Server();
    }
}
