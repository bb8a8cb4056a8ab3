package dev.tenon.protocol.statements;

class MariadbStatementCountsTest extends StatementCountsTest {
    @Override
    String provider() {
        return "mysql";
    }
}
