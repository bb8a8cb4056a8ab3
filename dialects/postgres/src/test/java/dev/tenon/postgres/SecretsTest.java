package dev.tenon.postgres;

import dev.tenon.testkit.ServerDatabases;
import dev.tenon.testkit.SecretsSuite;

class SecretsTest extends SecretsSuite {
    @Override
    protected ServerDatabases databases() {
        return new Server();
    }
}
