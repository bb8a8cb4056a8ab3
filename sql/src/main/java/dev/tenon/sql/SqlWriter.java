package dev.tenon.sql;

import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Grouping;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import java.util.List;
import java.util.function.Function;

/** Turns steps into statements, in the words of a dialect. Pure and thread-safe. */
public final class SqlWriter {
    private static final FieldType NUMBER = new FieldType.Scalar(ScalarType.BIG_INT);

    private final Dialect dialect;

    /** A writer for one dialect. */
    public SqlWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The statement for a read. Its columns are those of the select, then the numbers of its counts, then its joined relations as
     * JSON arrays of arrays: in each the columns, the counts and the joined relations of a row.
     */
    public Statement select(Select select, Inputs inputs) {
        return fitting(inputs, sql -> new SelectWriter(sql).write(select, null));
    }

    /**
     * The statement for a read for many parents. Its columns are those of the select, then the numbers of its
     * counts, then its joined relations, then the parent's key if a row does not hold it itself.
     *
     * @param keys the parents' keys, each with the values of {@link #keyColumns(Select)} in order
     */
    public Statement select(Select select, List<List<Object>> keys, Inputs inputs) {
        return fitting(inputs, sql -> new SelectWriter(sql).write(select, keys));
    }

    /** The columns that hold the parent's key in a read for many parents: columns of the row, or else the result's last. */
    public static List<Column> keyColumns(Select select) {
        return SelectWriter.perColumns(select);
    }

    /** The statement that counts rows, as one row with one number. */
    public Statement count(Step.Count count, Inputs inputs) {
        return fitting(inputs, sql -> count(count, sql));
    }

    private static Statement count(Step.Count count, SqlText sql) {
        String owner = sql.alias();
        sql.add("SELECT COUNT(*) FROM ").add(count.table()).add(" AS ").add(owner);
        new PredicateWriter(sql).where(owner, count.where());
        return sql.finish(List.of(NUMBER), count.model());
    }

    /** A statement with more parameters than the database takes is written with long lists as one parameter each. */
    private Statement fitting(Inputs inputs, Function<SqlText, Statement> writer) {
        Statement statement = writer.apply(new SqlText(dialect, inputs));
        return statement.binds().size() <= dialect.capabilities().parameters()
                ? statement
                : writer.apply(new SqlText(dialect, inputs, true));
    }

    /** The statement that aggregates rows. Its only row has the totals. */
    public Statement aggregate(Step.Aggregate aggregate, Inputs inputs) {
        return fitting(inputs, sql -> new AggregateWriter(sql).aggregate(aggregate));
    }

    /** The statement that groups rows. Its columns are those that groups are made by, then the totals. */
    public Statement group(Grouping grouping, Inputs inputs) {
        return fitting(inputs, sql -> new AggregateWriter(sql).group(grouping));
    }

    /**
     * The statement that makes new rows.
     *
     * @param rows those of the step's rows that it makes: not more than the database takes parameters for
     */
    public Statement insert(Step.Insert insert, List<List<Operand>> rows, Inputs inputs) {
        return new ChangeWriter(new SqlText(dialect, inputs)).insert(insert, rows);
    }

    /** The statement that makes rows of a link table, and counts those that match. */
    public Statement tie(Step.TieMatching tie, Inputs inputs) {
        return fitting(inputs, sql -> new ChangeWriter(sql).tie(tie));
    }

    /** The statement that reads rows which nobody else may change. Its columns are those of {@link Step.Lock#read()}. */
    public Statement lock(Step.Lock lock, Inputs inputs) {
        return new ChangeWriter(new SqlText(dialect, inputs)).lock(lock);
    }

    /** The statement that changes rows. */
    public Statement update(Step.Update update, Inputs inputs) {
        return fitting(inputs, sql -> new ChangeWriter(sql).update(update));
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
        return fitting(inputs, sql -> new ChangeWriter(sql).delete(delete));
    }
}
