package dev.tenon.sqlite;

import dev.tenon.plan.Ability;
import dev.tenon.plan.Capabilities;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.ScalarType;
import dev.tenon.schema.Schema;
import dev.tenon.sql.Dialect;
import dev.tenon.sql.JsonConditions;
import dev.tenon.sql.Language;
import dev.tenon.sql.RowsAsJson;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The SQL of SQLite. Decimals are compared and sorted, and all numbers reckoned with, by the functions of {@link ExactNumbers}. */
final class SqliteDialect implements Dialect {
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
            Ability.NULLS_SORT_LOW,
            Ability.EXACT_TEXTS,
            Ability.KEY_FOLLOWS_WITHIN_TABLE);

    @Override
    public Language language() {
        return new SqliteLanguage();
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    /** In back-ticks, for SQLite takes a name in double quotes that it does not know for a text and reports nothing. */
    @Override
    public String quote(Identifier name) {
        return '`' + name.name().replace("`", "``") + '`';
    }

    @Override
    public String among(String row, List<String> rows) {
        return row + " IN (VALUES " + String.join(", ", rows) + ")";
    }

    @Override
    public String compare(FieldType type, String left, String operator, String right) {
        boolean bySize = !operator.equals("=") && !operator.equals("<>");
        if (is(type, ScalarType.JSON)) {
            return "json_canonical(" + SqliteJson.text(left) + ") " + operator + " json_canonical("
                    + SqliteJson.text(right) + ")";
        }
        return bySize && is(type, ScalarType.DECIMAL)
                ? "decimal_cmp(" + left + ", " + right + ") " + operator + " 0"
                : left + " " + operator + " " + right;
    }

    @Override
    public String sortKey(FieldType type, String expression) {
        return is(type, ScalarType.DECIMAL) ? "decimal_sort(" + expression + ")" : expression;
    }

    @Override
    public String arithmetic(FieldType type, String left, String operator, String right) {
        return functions(type) + "_" + operation(operator) + "(" + left + ", " + right + ")";
    }

    @Override
    public Optional<String> elements(Column column, String parameter, UnaryOperator<String> of) {
        String value = is(column.type(), ScalarType.BYTES) ? "unhex(value)" : "value";
        return Optional.of("(SELECT " + of.apply(value) + " FROM json_each(" + parameter + "))");
    }

    @Override
    public RowsAsJson rowsAsJson() {
        return new SqliteRows();
    }

    @Override
    public Optional<JsonConditions> json() {
        return Optional.of(new SqliteJson(this));
    }

    /** Of the case of all letters, where SQLite's own {@code lower} knows those of ASCII only. */
    @Override
    public String ignoringCase(String expression) {
        return "fold_case(" + expression + ")";
    }

    @Override
    public String aggregate(Function function, FieldType type, String expression) {
        if (function == Function.COUNT || !is(type, ScalarType.DECIMAL)) {
            return Dialect.super.aggregate(function, type, expression);
        }
        return switch (function) {
            case SUM -> "decimal_sum(" + expression + ")";
            case AVERAGE -> "decimal_avg(" + expression + ")";
            case MINIMUM -> "decimal_min(" + expression + ")";
            default -> "decimal_max(" + expression + ")";
        };
    }

    @Override
    public List<String> createSchema(Schema schema) {
        return new Tables(schema).statements();
    }

    private static String functions(FieldType type) {
        if (is(type, ScalarType.DECIMAL)) {
            return "decimal";
        }
        if (is(type, ScalarType.FLOAT)) {
            return "float";
        }
        return is(type, ScalarType.INT) ? "int" : "bigint";
    }

    private static String operation(String operator) {
        return switch (operator) {
            case "+" -> "add";
            case "-" -> "sub";
            case "*" -> "mul";
            case "/" -> "div";
            default -> throw new IllegalArgumentException("Not an operator of arithmetic.");
        };
    }

    private static boolean is(FieldType type, ScalarType scalar) {
        return type instanceof FieldType.Scalar actual && actual.type() == scalar;
    }
}
