package dev.tenon.postgres;

import dev.tenon.testkit.ConnectionsSuite;
import dev.tenon.testkit.ServerDatabases;

class ConnectionsTest extends ConnectionsSuite {
    @Override
    protected ServerDatabases databases() {
        return new Server();
    }
}
