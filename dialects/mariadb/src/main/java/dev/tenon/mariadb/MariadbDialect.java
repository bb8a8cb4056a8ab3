package dev.tenon.mariadb;

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
import dev.tenon.sql.TextSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The SQL of MariaDB and MySQL. */
final class MariadbDialect implements Dialect {
    /** What the protocol of prepared statements can count. */
    static final int PARAMETERS = 65_535;

    private static final Capabilities MYSQL = Capabilities.of(
                    PARAMETERS, Ability.UPSERT, Ability.LIMITED_WRITE, Ability.NULLS_SORT_LOW, Ability.ZERO_IN_TEXTS)
            .with(LooseTexts::alike);
    private static final Capabilities MARIADB = Capabilities.of(
                    PARAMETERS,
                    Ability.INSERT_RETURNS,
                    Ability.DELETE_RETURNS,
                    Ability.UPSERT,
                    Ability.LIMITED_WRITE,
                    Ability.WRITE_LOOKS_INTO_ITS_TABLE,
                    Ability.ROWS_AS_JSON,
                    Ability.NULLS_SORT_LOW,
                    Ability.ZERO_IN_TEXTS)
            .with(LooseTexts::alike);

    private final Server server;

    MariadbDialect(Server server) {
        this.server = server;
    }

    @Override
    public Language language() {
        return new MariadbLanguage();
    }

    @Override
    public Capabilities capabilities() {
        return server == Server.MARIADB ? MARIADB : MYSQL;
    }

    @Override
    public String quote(Identifier name) {
        return Names.quoted(name);
    }

    /** JSON values are the same however they are written. */
    @Override
    public String compare(FieldType type, String left, String operator, String right) {
        if (!is(type, ScalarType.JSON)) {
            return Dialect.super.compare(type, left, operator, right);
        }
        String equal = JsonParts.equal(server, left, right);
        return operator.equals("=") ? equal : "NOT " + equal;
    }

    /** Bits are compared as the number that they are; bytes are none. */
    @Override
    public String comparableTo(Column column, String parameter) {
        boolean bits = is(column.type(), ScalarType.BYTES)
                && column.nativeType() != null
                && column.nativeType().name().equals("Bit");
        return bits ? "CAST(CONV(HEX(" + parameter + "), 16, 10) AS UNSIGNED)" : parameter;
    }

    /** An enum sorts by its place in the declaration, which is its number; compared, it would be a text. */
    @Override
    public String rank(FieldType type, String column) {
        return type instanceof FieldType.Enum ? "(" + column + " + 0)" : column;
    }

    /** Whole numbers divide to whole numbers, as on every other database: {@code /} would give a fraction and round it. */
    @Override
    public String arithmetic(FieldType type, String left, String operator, String right) {
        boolean whole = is(type, ScalarType.INT) || is(type, ScalarType.BIG_INT);
        return "(" + left + " " + (whole && operator.equals("/") ? "DIV" : operator) + " " + right + ")";
    }

    @Override
    public String proposed(Identifier column) {
        return "VALUES(" + quote(column) + ")";
    }

    /** The bars would be a logical OR. */
    @Override
    public String concatenated(List<String> texts) {
        return "CONCAT(" + String.join(", ", texts) + ")";
    }

    /** The average of whole numbers would be cut to four digits behind the point. */
    @Override
    public String aggregate(Function function, FieldType type, String expression) {
        boolean fraction = function == Function.AVERAGE && is(type, ScalarType.FLOAT);
        return Dialect.super.aggregate(function, type, fraction ? expression + " + 0e0" : expression);
    }

    @Override
    public boolean placesNulls() {
        return false;
    }

    @Override
    public Optional<String> elements(Column column, String parameter, UnaryOperator<String> of) {
        return PackedList.rows(column, parameter, of);
    }

    @Override
    public Optional<JsonConditions> json() {
        return Optional.of(new JsonParts(this, server));
    }

    @Override
    public RowsAsJson rowsAsJson() {
        return server == Server.MARIADB ? new MariadbRows() : Dialect.super.rowsAsJson();
    }

    @Override
    public Optional<TextSearch> textSearch() {
        return Optional.of(new FullText());
    }

    @Override
    public String defaultRow() {
        return " () VALUES ()";
    }

    @Override
    public String changeExisting(List<Identifier> key) {
        return " ON DUPLICATE KEY UPDATE ";
    }

    /**
     * INSERT IGNORE would turn every error into a warning and store values cut short. A column that is set to itself changes
     * nothing, and the variable counts how often that happened, for the server counts such rows as if they were new. It is
     * compared with a number: asked whether it is null, the server, which knows that it is not, would never come to counting.
     */
    @Override
    public String leaveExisting(List<Identifier> key, Identifier column) {
        String name = quote(column);
        return " ON DUPLICATE KEY UPDATE " + name + " = IF((@tenon_left := IFNULL(@tenon_left, 0) + 1) > 0, " + name
                + ", " + name + ")";
    }

    @Override
    public String overlookExisting(Identifier column) {
        String name = quote(column);
        return changeExisting(List.of()) + name + " = " + name;
    }

    @Override
    public String leftCount() {
        return "SELECT CAST(IFNULL(@tenon_left, 0) AS SIGNED), @tenon_left := 0";
    }

    @Override
    public String lastNumber() {
        return "LAST_INSERT_ID()";
    }

    @Override
    public String locking() {
        return " FOR UPDATE";
    }

    @Override
    public List<String> createSchema(Schema schema) {
        return new Tables(schema).statements();
    }

    private static boolean is(FieldType type, ScalarType scalar) {
        return type instanceof FieldType.Scalar actual && actual.type() == scalar;
    }
}
