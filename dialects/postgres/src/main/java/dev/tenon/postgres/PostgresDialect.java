package dev.tenon.postgres;

import dev.tenon.plan.Ability;
import dev.tenon.plan.Capabilities;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.Schema;
import dev.tenon.sql.Dialect;
import dev.tenon.sql.JsonConditions;
import dev.tenon.sql.Language;
import dev.tenon.sql.ListConditions;
import dev.tenon.sql.RowsAsJson;
import dev.tenon.sql.TextSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
                    Ability.WRITE_LOOKS_INTO_ITS_TABLE,
                    Ability.DELETE_CHOOSES_FIRST,
                    Ability.UPDATE_FROM_VALUES,
                    Ability.ROWS_AS_JSON,
                    Ability.LOOKS_OUT_ANYWHERE,
                    Ability.EXACT_TEXTS,
                    Ability.KEY_FOLLOWS_WITHIN_TABLE)
            .with(Operators::alike);

    @Override
    public Language language() {
        return new PostgresLanguage();
    }

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

    @Override
    public String comparable(Column column, String expression) {
        return Operators.comparable(column, expression);
    }

    @Override
    public String comparableTo(Column column, String parameter) {
        return Operators.comparableTo(column, parameter);
    }

    @Override
    public String arithmetic(Column column, String left, String operator, String right) {
        return Operators.arithmetic(column, left, operator, right);
    }

    @Override
    public String aggregate(Function function, FieldType type, Column column, String expression) {
        return Operators.aggregate(function, column, expression)
                .orElseGet(() -> Dialect.super.aggregate(function, type, expression));
    }

    /** Of a text in whatever type it is kept: {@code uuid}, {@code inet} and others have no LIKE of their own. */
    @Override
    public String like(String expression, String pattern) {
        return "CAST(" + expression + " AS text) LIKE " + pattern + " ESCAPE '!'";
    }

    /** What the same letters are, the database's own collation says. */
    @Override
    public String ignoringCase(String expression) {
        return "LOWER(CAST(" + expression + " AS text))";
    }

    @Override
    public String append(Column column, String list, String values) {
        String type = ColumnTypes.of(column);
        return "array_cat(COALESCE(" + list + ", CAST('{}' AS " + type + ")), CAST(" + values + " AS " + type + "))";
    }

    @Override
    public Optional<String> elements(Column column, String parameter, UnaryOperator<String> of) {
        String list = "CAST(" + parameter + " AS " + ColumnTypes.of(column) + "[])";
        return Optional.of("(SELECT " + of.apply("value") + " FROM unnest(" + list + ") AS listed(value))");
    }

    @Override
    public RowsAsJson rowsAsJson() {
        return new PostgresRows();
    }

    @Override
    public Optional<ListConditions> lists() {
        return Optional.of(new PostgresLists());
    }

    @Override
    public Optional<JsonConditions> json() {
        return Optional.of(new PostgresJson(this));
    }

    @Override
    public Optional<TextSearch> textSearch() {
        return Optional.of(new PostgresSearch());
    }

    @Override
    public List<String> createSchema(Schema schema) {
        return new Tables(schema).statements();
    }
}
