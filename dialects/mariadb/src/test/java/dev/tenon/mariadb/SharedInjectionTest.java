package dev.tenon.mariadb;

import dev.tenon.testkit.InjectionSuite;
import dev.tenon.testkit.TestDatabases;

class SharedInjectionTest extends InjectionSuite {
    @Override
    protected TestDatabases databases() {
        return new ServerDatabases();
    }
}
