package dev.tenon.postgres;

import dev.tenon.plan.Ability;
import dev.tenon.plan.Capabilities;
import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import dev.tenon.sql.Dialect;
import java.util.List;

/** The SQL of PostgreSQL. */
final class PostgresDialect implements Dialect {
    /** The protocol counts parameters with 16 bits; half of them keep plans small. */
    private static final Capabilities CAPABILITIES = Capabilities.of(
            32_766,
            Ability.INSERT_RETURNS,
            Ability.LEAVING_INSERT_RETURNS,
            Ability.UPDATE_RETURNS,
            Ability.DELETE_RETURNS,
            Ability.UPSERT,
            Ability.UPSERT_NAMES_KEY,
            Ability.WRITE_LOOKS_INTO_ITS_TABLE);

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public String quote(Identifier name) {
        return Names.quoted(name);
    }

    @Override
    public String typed(Column column, String parameter) {
        return "CAST(" + parameter + " AS " + ColumnTypes.of(column) + ")";
    }

    /** The type {@code json} has no comparisons; what it means has. */
    @Override
    public String compare(FieldType type, String left, String operator, String right) {
        return isJson(type)
                ? "CAST(" + left + " AS jsonb) " + operator + " CAST(" + right + " AS jsonb)"
                : left + " " + operator + " " + right;
    }

    /** Of a text in whatever type it is kept: {@code uuid}, {@code inet} and others have no LIKE of their own. */
    @Override
    public String like(String expression, String pattern) {
        return "CAST(" + expression + " AS text) LIKE " + pattern + " ESCAPE '!'";
    }

    @Override
    public List<String> createSchema(Schema schema) {
        return new Tables(schema).statements();
    }

    private static boolean isJson(FieldType type) {
        return type instanceof FieldType.Scalar scalar && scalar.type() == ScalarType.JSON;
    }
}
