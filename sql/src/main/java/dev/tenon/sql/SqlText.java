package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Identifier;
import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A statement in the making: its text, and the values bound to it. Values never become text. For one thread. */
final class SqlText {
    private static final FieldType NUMBER = new FieldType.Scalar(ScalarType.BIG_INT);

    /** Lists of values up to this length always have a parameter for each. */
    private static final int FEW = 16;

    private final StringBuilder text = new StringBuilder();
    private final List<Bind> binds;
    private final AtomicInteger aliases;
    private final Dialect dialect;
    private final Inputs inputs;
    private final boolean packed;

    SqlText(Dialect dialect, Inputs inputs) {
        this(dialect, inputs, false);
    }

    /** @param packed whether long lists of values are each one parameter */
    SqlText(Dialect dialect, Inputs inputs, boolean packed) {
        this(dialect, inputs, packed, new ArrayList<>(), new AtomicInteger());
    }

    private SqlText(Dialect dialect, Inputs inputs, boolean packed, List<Bind> binds, AtomicInteger aliases) {
        this.dialect = dialect;
        this.packed = packed;
        this.inputs = inputs;
        this.binds = binds;
        this.aliases = aliases;
    }

    /** A part of the same statement that is written apart, and must be added before anything else is bound. */
    SqlText nested() {
        return new SqlText(dialect, inputs, packed, binds, aliases);
    }

    /** The text so far. */
    String text() {
        return text.toString();
    }

    Inputs inputs() {
        return inputs;
    }

    Dialect dialect() {
        return dialect;
    }

    SqlText add(String sql) {
        text.append(sql);
        return this;
    }

    SqlText add(Identifier name) {
        text.append(dialect.quote(name));
        return this;
    }

    /** A name for a table that no other in the statement has. */
    String alias() {
        return "t" + aliases.getAndIncrement();
    }

    /** A column of the table called {@code owner} in this statement. */
    String column(String owner, Column column) {
        return owner + "." + dialect.quote(column.name());
    }

    /** The same as it can be compared with others, sorted and grouped by. */
    String comparable(String owner, Column column) {
        return dialect.comparable(column, column(owner, column));
    }

    /** The value of an operand, now. */
    @Nullable Object value(Operand operand) {
        return inputs.value(operand);
    }

    /** The type of what a list holds. */
    static FieldType element(FieldType list) {
        return list instanceof FieldType.ListOf of ? of.element() : list;
    }

    /** A parameter for an operand, of the column's type. */
    String bind(Column column, Operand operand) {
        if (operand instanceof Operand.LastNumber) {
            return dialect.lastNumber();
        }
        return bind(column, inputs.value(operand));
    }

    /** A parameter for a value of a column. */
    String bind(Column column, @Nullable Object value) {
        binds.add(new Bind(column.type(), value, column));
        return "?";
    }

    /** A parameter for a value. */
    String bind(FieldType type, @Nullable Object value) {
        binds.add(new Bind(type, value));
        return "?";
    }

    /**
     * A subselect of values that are one parameter, if so many are to be one and the database has such a thing.
     *
     * @param of what is to be made of each
     */
    Optional<String> packed(Column column, List<?> values, UnaryOperator<String> of) {
        if (!packed || values.size() <= FEW || dialect.elements(column, "?", of).isEmpty()) {
            return Optional.empty();
        }
        Column list =
                new Column(column.field(), column.name(), new FieldType.ListOf(column.type()), column.nativeType());
        return dialect.elements(column, bind(list, values), of);
    }

    /** A parameter for a number of rows. */
    String bind(long number) {
        return bind(NUMBER, number);
    }

    /** What {@code columns} are called here, with commas between. */
    SqlText columns(String owner, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            add(i == 0 ? "" : ", ").add(column(owner, columns.get(i)));
        }
        return this;
    }

    /** The bare names of columns, with commas between. */
    SqlText names(List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            add(i == 0 ? "" : ", ").add(columns.get(i).name());
        }
        return this;
    }

    Statement finish(String model, List<Column> columns) {
        return finish(columns.stream().map(Column::type).toList(), model);
    }

    Statement finish(List<FieldType> columns, String model) {
        return new Statement(text.toString(), binds, columns, model);
    }
}
