package dev.tenon.postgres;

import dev.tenon.testkit.SecretsSuite;
import dev.tenon.testkit.ServerDatabases;

class SecretsTest extends SecretsSuite {
    @Override
    protected ServerDatabases databases() {
        return new Server();
    }
}
