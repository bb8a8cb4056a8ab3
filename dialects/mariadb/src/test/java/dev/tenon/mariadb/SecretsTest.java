package dev.tenon.mariadb;

import dev.tenon.testkit.SecretsSuite;

class SecretsTest extends SecretsSuite {
    @Override
    protected dev.tenon.testkit.ServerDatabases databases() {
        return new ServerDatabases();
    }
}
