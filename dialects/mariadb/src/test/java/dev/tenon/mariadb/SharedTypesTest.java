package dev.tenon.mariadb;

import dev.tenon.testkit.TestDatabases;
import dev.tenon.testkit.TypesSuite;

class SharedTypesTest extends TypesSuite {
    @Override
    protected TestDatabases databases() {
        return new ServerDatabases();
    }

    /** It is a VARCHAR(191). */
    @Override
    protected boolean holdsLongText() {
        return false;
    }

    @Override
    protected boolean holdsNul() {
        return true;
    }
}
