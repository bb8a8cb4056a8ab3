package dev.tenon.client.engine;

import dev.tenon.error.ConnectedRecordsMissingException;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.FailureKind;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.RecordsNotConnectedException;
import dev.tenon.error.RequiredRelationException;
import dev.tenon.error.TenonException;
import dev.tenon.error.TransactionConflictException;
import dev.tenon.plan.Capabilities;
import dev.tenon.plan.Plan;
import dev.tenon.plan.request.Reference;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Grouping;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.plan.step.Total;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Inputs;
import dev.tenon.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of a plan: sends its statements and keeps what they gave. For one thread, once. */
final class PlanRun implements Inputs {
    private static final FieldType NUMBER = new FieldType.Scalar(ScalarType.BIG_INT);

    private final Plan plan;
    private final Kit kit;
    private final Statements statements;
    private final RelationLoader relations;
    private final Instant now;
    private final @Nullable SlotContent[] slots;
    private boolean hasWritten;

    PlanRun(Plan plan, Kit kit, Statements statements) {
        this.plan = plan;
        this.kit = kit;
        this.statements = statements;
        this.relations = new RelationLoader(kit, statements, this);
        this.now = kit.defaults().now();
        this.slots = new SlotContent[plan.slots()];
    }

    Result run() {
        runAll(plan.steps());
        SlotContent result = content(plan.result());
        return switch (plan.answer()) {
            case ROWS -> new Result.Records(result.rows());
            case COUNT -> new Result.Count(result.count());
            case UPSERTED -> {
                boolean created =
                        content(Objects.requireNonNull(plan.created())).count() > 0;
                yield new Result.Upserted(result.rows().get(0), created);
            }
            case GROUPS -> new Result.Groups(result.groups());
        };
    }

    /** Whether a statement may have changed something, so that a failure leaves it half done. */
    boolean hasWritten() {
        return hasWritten;
    }

    @Override
    public @Nullable Object value(Operand operand) {
        if (operand instanceof Operand.Given given) {
            return given.value() instanceof Reference reference ? reference.value() : given.value();
        }
        if (operand instanceof Operand.FromSlot from) {
            return content(from.slot()).rows().get(from.row()).value(from.field());
        }
        if (operand instanceof Operand.Generated generated) {
            return kit.defaults().make(generated.by(), now);
        }
        throw new IllegalArgumentException("Not a value, but something of the database's: " + operand);
    }

    @Override
    public List<List<Object>> rows(Slot slot, List<String> fields) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : content(slot).rows()) {
            List<Object> values =
                    fields.stream().map(row::value).filter(Objects::nonNull).toList();
            if (values.size() == fields.size()) {
                rows.add(values);
            }
        }
        return rows;
    }

    private void runAll(List<Step> steps) {
        for (Step step : steps) {
            run(step);
        }
    }

    private void run(Step step) {
        if (step instanceof Step.Insert insert) {
            insert(insert);
        } else if (step instanceof Step.Tie tie) {
            insert(tie.insert(content(tie.found()).rows().size()));
        } else if (step instanceof Step.TieMatching tie) {
            put(tie.into(), write(kit.writer().tie(tie, this), List.of(), null));
        } else if (step instanceof Step.Update update) {
            Statement statement = kit.writer().update(update, this);
            put(update.into(), write(statement, update.returning(), update.unreferenced()));
        } else if (step instanceof Step.UpdateEach each) {
            updateEach(each);
        } else if (step instanceof Step.Delete delete) {
            put(delete.into(), write(kit.writer().delete(delete, this), delete.returning(), null));
        } else if (step instanceof Step.Require require) {
            require(require);
        } else if (step instanceof Step.When when) {
            runAll(content(when.slot()).count() > 0 ? when.present() : when.absent());
        } else if (step instanceof Step.Each each) {
            List<Row> rows = content(each.of()).rows();
            for (int from = 0; from < rows.size(); from += each.size()) {
                put(each.part(), SlotContent.of(rows.subList(from, Math.min(rows.size(), from + each.size()))));
                runAll(each.steps());
            }
        } else if (step instanceof Step.Add add) {
            put(add.into(), content(add.into()).and(content(add.from())));
        } else if (step instanceof Step.Arrange arrange) {
            put(arrange.slot(), content(arrange.slot()).arranged(arrange.places()));
        } else if (step instanceof Step.Copy copy) {
            put(copy.into(), content(copy.from()));
        } else if (!lowered(step)) {
            read(step);
        }
    }

    /** Steps that stand for what the database cannot do by itself. Whether it is one. */
    private boolean lowered(Step step) {
        if (step instanceof Step.Lock lock) {
            put(
                    lock.into(),
                    SlotContent.of(
                            Rows.of(lock.read(), statements.query(kit.writer().lock(lock, this)))));
        } else if (step instanceof Step.Make make) {
            List<@Nullable Object[]> made = new ArrayList<>();
            made.add(make.values().stream().map(this::value).toArray());
            put(make.into(), SlotContent.of(Rows.of(make.columns(), made)));
        } else {
            return false;
        }
        return true;
    }

    private void read(Step step) {
        if (step instanceof Step.Read read) {
            put(read.into(), SlotContent.of(rows(read.select())));
        } else if (step instanceof Step.Count count) {
            Object number = statements.query(kit.writer().count(count, this)).get(0)[0];
            put(count.into(), SlotContent.of((Long) Objects.requireNonNull(number)));
        } else if (step instanceof Step.Aggregate aggregate) {
            Statement statement = kit.writer().aggregate(aggregate, this);
            put(aggregate.into(), SlotContent.ofGroups(groups(statement, List.of(), aggregate.totals())));
        } else if (step instanceof Step.Group group) {
            put(group.into(), SlotContent.ofGroups(groups(group.grouping())));
        } else if (step instanceof Step.LoadRelations load) {
            put(load.of(), SlotContent.of(relations.load(content(load.of()).rows(), load.loads())));
        } else if (step instanceof Step.CountRelated count) {
            List<Row> rows = content(count.of()).rows();
            put(count.of(), SlotContent.of(relations.count(rows, count.identity(), count.select())));
        } else {
            Step.Keep keep = (Step.Keep) step;
            List<Row> rows = content(keep.of()).rows();
            put(
                    keep.of(),
                    SlotContent.of(
                            rows.stream().map(row -> row.only(keep.fields())).toList()));
        }
    }

    private List<Result.Group> groups(Grouping grouping) {
        List<Result.Group> groups = groups(kit.writer().group(grouping, this), grouping.by(), grouping.totals());
        if (grouping.page().backwards()) {
            Collections.reverse(groups);
        }
        return groups;
    }

    private List<Result.Group> groups(Statement statement, List<Column> by, List<Total> totals) {
        List<Result.Group> groups = new ArrayList<>();
        for (@Nullable Object[] values : statements.query(statement)) {
            groups.add(Rows.group(by, totals, values));
        }
        return groups;
    }

    private List<Row> rows(Select select) {
        List<Row> rows =
                Rows.of(select, kit.dialect(), statements.query(kit.writer().select(select, this)));
        if (select.page().backwards()) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** Several inserts may share a slot, and one may need several statements: the slot holds what all of them made. */
    private void insert(Step.Insert insert) {
        Capabilities capabilities = kit.dialect().capabilities();
        int most = capabilities.rowsPerInsert(insert.columns().size());
        List<List<Operand>> rows = insert.rows();
        for (int from = 0; from < rows.size(); from += most) {
            List<List<Operand>> part = rows.subList(from, Math.min(rows.size(), from + most));
            Statement statement = kit.writer().insert(insert, part, this);
            SlotContent written = write(statement, insert.returning(), insert.unreferenced());
            put(insert.into(), content(insert.into()).and(counted(insert, part.size(), written)));
        }
    }

    /** What an insert did: of the rows that were there already a database may count none, one or two for each. */
    private SlotContent counted(Step.Insert insert, int rows, SlotContent written) {
        if (insert.conflict() == null
                || insert.conflict() instanceof Step.Conflict.Overlook
                || !insert.returning().isEmpty()) {
            return written;
        }
        if (insert.conflict() instanceof Step.Conflict.Change) {
            return SlotContent.of(rows);
        }
        String sql = kit.dialect().leftCount();
        if (sql == null) {
            return written;
        }
        Statement left = new Statement(sql, List.of(), List.of(NUMBER), insert.model());
        Object number = statements.query(left).get(0)[0];
        return SlotContent.of(written.count() - (Long) Objects.requireNonNull(number));
    }

    private void updateEach(Step.UpdateEach each) {
        int most = each.rowsPerStatement(kit.dialect().capabilities().parameters());
        List<List<Operand>> rows = each.rows();
        for (int from = 0; from < rows.size(); from += most) {
            List<List<Operand>> part = rows.subList(from, Math.min(rows.size(), from + most));
            Statement statement = kit.writer().updateEach(each, part, this);
            put(each.into(), content(each.into()).and(write(statement, List.of(), null)));
        }
    }

    /** @param unreferenced what it is if a foreign key is violated; null is the database's own error */
    private SlotContent write(Statement statement, List<Column> returning, @Nullable Problem unreferenced) {
        boolean before = hasWritten;
        hasWritten = true; // also if it fails: what it gave back may be unreadable although it was done
        try {
            SlotContent written = statement.givesRows()
                    ? SlotContent.of(Rows.of(returning, statements.query(statement)))
                    : SlotContent.of(statements.execute(statement));
            hasWritten = before || written.count() > 0;
            return written;
        } catch (InvalidArgumentException nothingSent) {
            hasWritten = before;
            throw nothingSent;
        } catch (ForeignKeyException missing) {
            throw unreferenced == null ? missing : exception(unreferenced, 0, missing);
        }
    }

    private void require(Step.Require require) {
        long found = content(require.slot()).count();
        if (found != require.rows()) {
            throw exception(require.problem(), found, null);
        }
    }

    private static TenonException exception(Problem problem, long found, @Nullable Throwable cause) {
        String text = problem.problem().replace(Problem.FOUND, Long.toString(found));
        Map<String, Object> meta = problem.meta();
        return switch (problem.kind()) {
            case RECORD_NOT_FOUND -> new RecordNotFoundException(text, problem.cure(), meta, cause);
            case REQUIRED_RELATION -> new RequiredRelationException(text, problem.cure(), meta, cause);
            case RECORDS_NOT_CONNECTED -> new RecordsNotConnectedException(text, problem.cure(), meta, cause);
            case OUTRUN ->
                new TransactionConflictException(
                        FailureKind.LOCK_WAIT,
                        new DatabaseException.Details(null, 0, (String) meta.get("model")),
                        text,
                        cause);
            case CONNECTED_RECORDS_MISSING -> new ConnectedRecordsMissingException(text, problem.cure(), meta, cause);
        };
    }

    private SlotContent content(Slot slot) {
        SlotContent content = slots[slot.index()];
        return content == null ? SlotContent.NOTHING : content;
    }

    private void put(Slot slot, SlotContent content) {
        slots[slot.index()] = content;
    }
}
