package dev.tenon.protocol.statements;

class PostgresStatementCountsTest extends StatementCountsTest {
    @Override
    String provider() {
        return "postgresql";
    }
}
