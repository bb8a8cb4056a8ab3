package dev.tenon.protocol.statements;

class SqliteStatementCountsTest extends StatementCountsTest {
    @Override
    String provider() {
        return "sqlite";
    }
}
