package dev.tenon.postgres;

import dev.tenon.testkit.ServerDatabases;
import dev.tenon.testkit.ServersSuite;

class SharedServersTest extends ServersSuite {
    @Override
    protected ServerDatabases databases() {
        return new Server();
    }
}
