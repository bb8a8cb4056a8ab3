package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.util.List;

/** Turns steps into statements, in the words of a dialect. Pure and thread-safe. */
public final class SqlWriter {
    private static final FieldType NUMBER = new FieldType.Scalar(ScalarType.BIG_INT);

    private final Dialect dialect;

    /** A writer for one dialect. */
    public SqlWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The statement for a read. Its columns are those of the select, in order. */
    public Statement select(Select select, Inputs inputs) {
        return new SelectWriter(new SqlText(dialect, inputs)).write(select, null);
    }

    /**
     * The statement for a read for many parents. Its columns are those of {@link #columns(Select)}.
     *
     * @param keys the parents' keys, each with the values of {@link #keyColumns(Select)} in order
     */
    public Statement select(Select select, List<List<Object>> keys, Inputs inputs) {
        return new SelectWriter(new SqlText(dialect, inputs)).write(select, keys);
    }

    /** The columns of the result of a read for many parents. */
    public static List<Column> columns(Select select) {
        return SelectWriter.columns(select);
    }

    /** Those columns of the result of a read for many parents that hold the parent's key. */
    public static List<Column> keyColumns(Select select) {
        return SelectWriter.perColumns(select);
    }

    /** The statement that counts rows, as one row with one number. */
    public Statement count(Step.Count count, Inputs inputs) {
        SqlText sql = new SqlText(dialect, inputs);
        String owner = sql.alias();
        sql.add("SELECT COUNT(*) FROM ").add(count.table()).add(" AS ").add(owner);
        new PredicateWriter(sql).where(owner, count.where());
        Statement statement = sql.finish(count.model(), List.of());
        return new Statement(statement.sql(), statement.binds(), List.of(NUMBER), statement.model());
    }

    /**
     * The statement that makes new rows.
     *
     * @param rows those of the step's rows that it makes: not more than the database takes parameters for
     */
    public Statement insert(Step.Insert insert, List<List<Operand>> rows, Inputs inputs) {
        return new ChangeWriter(new SqlText(dialect, inputs)).insert(insert, rows);
    }

    /** The statement that changes rows. */
    public Statement update(Step.Update update, Inputs inputs) {
        return new ChangeWriter(new SqlText(dialect, inputs)).update(update);
    }

    /**
     * The statement that changes rows, each in its own way.
     *
     * @param rows those of the step's rows that it is for: not more than the database takes parameters for
     */
    public Statement updateEach(Step.UpdateEach each, List<List<Operand>> rows, Inputs inputs) {
        return new EachWriter(new SqlText(dialect, inputs), each, rows).write();
    }

    /** The statement that deletes rows. */
    public Statement delete(Step.Delete delete, Inputs inputs) {
        return new ChangeWriter(new SqlText(dialect, inputs)).delete(delete);
    }
}
