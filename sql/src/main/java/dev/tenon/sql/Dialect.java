package dev.tenon.sql;

import dev.tenon.plan.Ability;
import dev.tenon.plan.Capabilities;
import dev.tenon.plan.request.Aggregation.Function;
import dev.tenon.plan.step.Column;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a database says it: pure functions from what is meant to SQL text. Thread-safe. */
public interface Dialect {
    /** What the database can do. */
    Capabilities capabilities();

    /** How its SQL is read where others than Tenon have written it. */
    Language language();

    /** An identifier, quoted so that it can stand in a statement; behind its namespace, if it has one. */
    String quote(Identifier name);

    /**
     * A parameter where nothing around it tells its type, such as in a list of {@code VALUES} or a function's argument.
     *
     * @param column a column of the type that it is to have
     */
    default String typed(Column column, String parameter) {
        return parameter;
    }

    /**
     * Whether a row of expressions is one of several rows of parameters.
     *
     * @param row the expressions, in parentheses
     * @param rows the rows of parameters, each in parentheses
     */
    default String among(String row, List<String> rows) {
        return row + " IN (" + String.join(", ", rows) + ")";
    }

    /**
     * A comparison of two expressions of a type.
     *
     * @param operator one of {@code = <> < <= > >=}
     */
    default String compare(FieldType type, String left, String operator, String right) {
        return left + " " + operator + " " + right;
    }

    /** A column as it can be compared with others, sorted and grouped by, where its own type has no such operators. */
    default String comparable(Column column, String expression) {
        return expression;
    }

    /** A parameter as it can be compared with what {@link #comparable} makes of the column. */
    default String comparableTo(Column column, String parameter) {
        return parameter;
    }

    /** An expression that sorts as values of the type do. */
    default String sortKey(FieldType type, String expression) {
        return expression;
    }

    /** A column as it must be written for a comparison of two to say which of them sorts first. */
    default String rank(FieldType type, String column) {
        return column;
    }

    /**
     * Arithmetic on two expressions of a numeric type.
     *
     * @param operator one of {@code + - * /}
     */
    default String arithmetic(FieldType type, String left, String operator, String right) {
        return "(" + left + " " + operator + " " + right + ")";
    }

    /** Arithmetic on two expressions of a numeric column's type, whose result the column takes. */
    default String arithmetic(Column column, String left, String operator, String right) {
        return arithmetic(column.type(), left, operator, right);
    }

    /** The column of a row that could not be inserted because one is there that is changed in its place. */
    default String proposed(Identifier column) {
        return "excluded." + quote(column);
    }

    /**
     * A list with values added at its end; a list that is missing counts as empty.
     *
     * @param column the column that holds the list
     * @param list the list before
     * @param values the parameter with the values, as a list
     */
    default String append(Column column, String list, String values) {
        throw new IllegalStateException("A database without lists is not asked to append to one.");
    }

    /**
     * Whether a text matches a LIKE pattern in which {@code !} takes the meaning from the character behind it.
     *
     * @param expression the text
     * @param pattern the parameter that holds the pattern
     */
    default String like(String expression, String pattern) {
        return expression + " LIKE " + pattern + " ESCAPE '!'";
    }

    /** An expression of a text that is the same for texts that differ in the case of letters only. */
    default String ignoringCase(String expression) {
        return "LOWER(" + expression + ")";
    }

    /** Texts one behind the other, as one; null if one of them is. */
    default String concatenated(List<String> texts) {
        return "(" + String.join(" || ", texts) + ")";
    }

    /**
     * An aggregate of an expression.
     *
     * @param type the type that the aggregate is to have
     * @param expression of which the rows without a value do not count
     */
    default String aggregate(Function function, FieldType type, String expression) {
        return switch (function) {
            case COUNT -> "COUNT(" + expression + ")";
            case SUM -> "SUM(" + expression + ")";
            case AVERAGE -> "AVG(" + expression + ")";
            case MINIMUM -> "MIN(" + expression + ")";
            case MAXIMUM -> "MAX(" + expression + ")";
        };
    }

    /** An aggregate of a column, of the type that it is to have. */
    default String aggregate(Function function, FieldType type, Column column, String expression) {
        return aggregate(function, type, expression);
    }

    /** Whether an order can say {@code NULLS FIRST} and {@code NULLS LAST}. */
    default boolean placesNulls() {
        return true;
    }

    /**
     * A subselect of the elements of a list that is one parameter, of type {@link FieldType.ListOf}; none if the database has no
     * such thing. It stands for a list of parameters that would be more than a statement may have.
     *
     * @param column a column of the type that the elements are to have
     * @param of what is to be made of each
     */
    default Optional<String> elements(Column column, String parameter, UnaryOperator<String> of) {
        return Optional.empty();
    }

    /** How it asks about columns of lists, if it has such. */
    default Optional<ListConditions> lists() {
        return Optional.empty();
    }

    /** How it asks about parts of JSON values, if it can. */
    default Optional<JsonConditions> json() {
        return Optional.empty();
    }

    /** How it gives rows as JSON, if it has {@link Ability#ROWS_AS_JSON}. */
    default RowsAsJson rowsAsJson() {
        throw new IllegalStateException("A database that gives no rows as JSON is not asked for them.");
    }

    /** How it searches texts by words, if it can. */
    default Optional<TextSearch> textSearch() {
        return Optional.empty();
    }

    /** What stands behind the table's name in an INSERT of a row that is given no values. */
    default String defaultRow() {
        return " DEFAULT VALUES";
    }

    /**
     * What stands behind the rows of an INSERT and before the assignments that change a row that is already there.
     *
     * @param key the columns of the unique key by which it is there
     */
    default String changeExisting(List<Identifier> key) {
        return " ON CONFLICT " + inParentheses(key) + " DO UPDATE SET ";
    }

    /**
     * What stands behind the rows of an INSERT that leaves a row as it is that is already there.
     *
     * @param key the columns of the unique key by which it may be there; none is any unique key
     * @param column a column of the table
     */
    default String leaveExisting(List<Identifier> key, Identifier column) {
        return " ON CONFLICT" + (key.isEmpty() ? "" : " " + inParentheses(key)) + " DO NOTHING";
    }

    /**
     * The same, of any unique key, where nobody asks how many rows it left.
     *
     * @param column a column of the table
     */
    default String overlookExisting(Identifier column) {
        return leaveExisting(List.of(), column);
    }

    /**
     * A query for how many rows the last INSERT by {@link #leaveExisting} on the connection has left as they are, in its first column; null where the
     * INSERT's own count does not hold these.
     */
    default @Nullable String leftCount() {
        return null;
    }

    /** The number that the database gave to the last row that the connection has made. */
    default String lastNumber() {
        throw new IllegalStateException("A database whose INSERT gives back its rows is not asked for a number.");
    }

    /** What stands at the end of a read whose rows nobody else may change until the transaction ends. */
    default String locking() {
        return "";
    }

    /** The names, quoted, in parentheses. */
    private String inParentheses(List<Identifier> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The statements that create every table, index and constraint of a schema, in an order that works. */
    List<String> createSchema(Schema schema);
}
