package dev.tenon.plan;

import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.step.Assign;
import dev.tenon.plan.step.Column;
import dev.tenon.plan.step.Grouping;
import dev.tenon.plan.step.Load;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Pair;
import dev.tenon.plan.step.Predicate;
import dev.tenon.plan.step.Problem;
import dev.tenon.plan.step.Select;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Sort;
import dev.tenon.plan.step.SortKey;
import dev.tenon.plan.step.Step;
import dev.tenon.plan.step.Total;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as a text to read: a line a step, {@code #n} for a slot, {@code ?} for a value that is given. */
final class PlanText {
    private final StringBuilder text = new StringBuilder();

    private PlanText() {}

    static String of(Plan plan) {
        PlanText text = new PlanText();
        text.steps(plan.steps(), "");
        text.line(
                "",
                plan.access() + ": " + plan.answer().name().toLowerCase(Locale.ROOT) + " of " + slot(plan.result()));
        return text.text.toString();
    }

    private void line(String indent, String line) {
        text.append(indent).append(line).append('\n');
    }

    private void steps(List<Step> steps, String indent) {
        steps.forEach(step -> step(step, indent));
    }

    private void step(Step step, String indent) {
        if (step instanceof Step.When when) {
            line(indent, "if " + slot(when.slot()));
            steps(when.present(), indent + "  ");
            line(indent, "else");
            steps(when.absent(), indent + "  ");
        } else if (step instanceof Step.Each each) {
            line(indent, "each " + slot(each.part()) + " of " + slot(each.of()) + ", " + each.size() + " at a time");
            steps(each.steps(), indent + "  ");
        } else if (step instanceof Step.LoadRelations load) {
            line(indent, "load into " + slot(load.of()));
            load.loads().forEach(one -> load(one, indent + "  "));
        } else {
            line(indent, simple(step));
        }
    }

    private void load(Load load, String indent) {
        String per = load.select().per() instanceof Select.Per.ThroughTable through
                ? " through " + through.table() + "." + through.parent().name() + " → "
                        + through.child().name()
                : " by " + names(((Select.Per.Columns) load.select().per()).columns());
        line(indent, load.relation() + " of " + names(load.parentKey()) + per + ": " + select(load.select()));
        load.loads().forEach(inner -> load(inner, indent + "  "));
        if (load.fields().size() != load.select().columns().size()) {
            line(indent + "  ", "keep " + String.join(", ", load.fields()));
        }
    }

    private static String simple(Step step) {
        if (step instanceof Step.Read read) {
            return slot(read.into()) + " read " + select(read.select());
        }
        if (step instanceof Step.Count count) {
            return slot(count.into()) + " count " + count.table() + where(count.where());
        }
        if (step instanceof Step.Insert insert) {
            return slot(insert.into()) + " insert " + insert.table() + " (" + names(insert.columns()) + ") "
                    + insert.rows().stream().map(PlanText::row).collect(Collectors.joining(", "))
                    + conflict(insert.conflict()) + gives(insert.returning()) + unreferenced(insert.unreferenced());
        }
        if (step instanceof Step.Tie tie) {
            return slot(tie.into()) + " insert " + tie.table() + " (" + names(List.of(tie.here(), tie.there())) + ") "
                    + row(List.of(tie.record())) + " with each " + tie.field() + " of " + slot(tie.found())
                    + " or overlook it";
        }
        if (step instanceof Step.TieMatching tie) {
            return slot(tie.into()) + " insert " + tie.table() + " (" + names(List.of(tie.here(), tie.there())) + ") "
                    + row(List.of(tie.record())) + " with each " + tie.key().field() + " of " + tie.target()
                    + where(tie.where());
        }
        if (step instanceof Step.Update update) {
            return slot(update.into()) + " update " + update.table() + " set " + assigns(update.assigns())
                    + where(update.where()) + limit(update.limit()) + gives(update.returning())
                    + unreferenced(update.unreferenced());
        }
        if (step instanceof Step.UpdateEach each) {
            return slot(each.into()) + " update each " + each.table() + " by " + names(each.key()) + " set "
                    + assigns(each.assigns()) + " for "
                    + each.rows().stream().map(PlanText::row).collect(Collectors.joining(", "));
        }
        if (step instanceof Step.Arrange arrange) {
            return "arrange " + slot(arrange.slot()) + " as " + arrange.places();
        }
        if (step instanceof Step.Add add) {
            return "add " + slot(add.from()) + " to " + slot(add.into());
        }
        if (step instanceof Step.Delete delete) {
            return slot(delete.into()) + " delete " + delete.table() + where(delete.where()) + limit(delete.limit())
                    + gives(delete.returning());
        }
        if (step instanceof Step.Require require) {
            return "require " + require.rows() + " in " + slot(require.slot()) + " or "
                    + require.problem().kind();
        }
        if (step instanceof Step.Aggregate aggregate) {
            return slot(aggregate.into()) + " " + totals(aggregate.totals()) + " of " + select(aggregate.window());
        }
        if (step instanceof Step.Group group) {
            return slot(group.into()) + " group " + grouping(group.grouping());
        }
        if (step instanceof Step.CountRelated count) {
            return "count for " + slot(count.of()) + " by " + names(count.identity()) + ": " + select(count.select());
        }
        if (step instanceof Step.Keep keep) {
            return "keep " + String.join(", ", keep.fields()) + " in " + slot(keep.of());
        }
        if (step instanceof Step.Lock lock) {
            return slot(lock.into()) + " lock " + lock.table() + where(lock.where()) + gives(lock.columns())
                    + (lock.after().isEmpty() ? "" : " and after " + assigns(lock.after()));
        }
        if (step instanceof Step.Make make) {
            return slot(make.into()) + " make " + row(make.values());
        }
        Step.Copy copy = (Step.Copy) step;
        return slot(copy.into()) + " is now " + slot(copy.from());
    }

    private static String grouping(Grouping grouping) {
        String sorts = grouping.sort().stream().map(PlanText::sort).collect(Collectors.joining(", "));
        return grouping.table() + where(grouping.where()) + " by " + names(grouping.by())
                + (grouping.having().equals(Predicate.always()) ? "" : " having " + predicate(grouping.having()))
                + (sorts.isEmpty() ? "" : " sorted by " + sorts) + page(grouping.page()) + " → "
                + totals(grouping.totals());
    }

    private static String totals(List<Total> totals) {
        return totals.stream().map(PlanText::total).collect(Collectors.joining(", "));
    }

    private static String total(Total total) {
        return total.asked().function().name().toLowerCase(Locale.ROOT) + "("
                + (total.column() == null ? "*" : total.column().name().name()) + ")";
    }

    private static String page(Select.Page page) {
        return page.isPartial()
                ? " skip " + page.skip() + " take " + page.take() + (page.backwards() ? " backwards" : "")
                : "";
    }

    private static String select(Select select) {
        StringBuilder text = new StringBuilder(select.table().name()).append(where(select.where()));
        if (!select.sort().isEmpty()) {
            text.append(" by ")
                    .append(select.sort().stream().map(PlanText::sort).collect(Collectors.joining(", ")));
        }
        if (select.from() != null) {
            text.append(" from (").append(predicate(select.from())).append(')');
        }
        if (!select.distinct().isEmpty()) {
            text.append(" distinct ").append(names(select.distinct()));
        }
        select.counts()
                .forEach(count -> text.append(" counting ")
                        .append(count.relation())
                        .append(" = ")
                        .append(count.table())
                        .append("[" + pairs(count.on()) + "]")
                        .append(where(count.where())));
        return text.append(page(select.page())).toString();
    }

    private static String sort(Sort sort) {
        return key(sort.key())
                + (sort.nullable() ? "?" : "")
                + switch (sort.direction()) {
                    case ASCENDING -> " ↑";
                    case DESCENDING -> " ↓";
                }
                + (sort.nulls() == null ? "" : " nulls " + sort.nulls().name().toLowerCase(Locale.ROOT));
    }

    private static String key(SortKey key) {
        if (key instanceof SortKey.Own own) {
            return own.column().name().name();
        }
        if (key instanceof SortKey.Related related) {
            return related.table() + "[" + pairs(related.on()) + "]." + key(related.key());
        }
        if (key instanceof SortKey.OrZero orZero) {
            return "(" + key(orZero.key()) + " or 0)";
        }
        if (key instanceof SortKey.OfGroup group) {
            return total(group.total());
        }
        if (key instanceof SortKey.Relevance relevance) {
            return "relevance(" + names(relevance.columns()) + ")";
        }
        SortKey.Count count = (SortKey.Count) key;
        return "count(" + count.table() + "[" + pairs(count.on()) + "])";
    }

    private static String where(Predicate predicate) {
        return predicate.equals(Predicate.always()) ? "" : " where " + predicate(predicate);
    }

    private static String predicate(Predicate predicate) {
        if (predicate instanceof Predicate.And and) {
            return join(and.parts(), " and ", "true");
        }
        if (predicate instanceof Predicate.Or or) {
            return join(or.parts(), " or ", "false");
        }
        if (predicate instanceof Predicate.Not not) {
            return "not(" + predicate(not.part()) + ")";
        }
        if (predicate instanceof Predicate.Unless unless) {
            return "unless(" + predicate(unless.part()) + ")";
        }
        if (predicate instanceof Predicate.AmongRows among) {
            return names(among.columns()) + " among " + slot(among.slot()) + "." + String.join(", ", among.fields());
        }
        if (predicate instanceof Predicate.Compare compare) {
            return compare.column().name() + " "
                    + switch (compare.comparison()) {
                        case EQUAL -> "=";
                        case NOT_EQUAL -> "≠";
                        case LESS -> "<";
                        case LESS_OR_EQUAL -> "≤";
                        case GREATER -> ">";
                        case GREATER_OR_EQUAL -> "≥";
                    }
                    + " " + operand(compare.operand()) + (compare.ignoreCase() ? " in any case" : "");
        }
        if (predicate instanceof Predicate.In in) {
            return in.column().name() + (in.negated() ? " not" : "") + " in " + row(in.operands())
                    + (in.ignoreCase() ? " in any case" : "");
        }
        if (predicate instanceof Predicate.IsNull isNull) {
            return isNull.column().name() + (isNull.negated() ? " is not null" : " is null");
        }
        if (predicate instanceof Predicate.Text part) {
            return part.column().name() + " " + part.match().name().toLowerCase(Locale.ROOT) + " "
                    + operand(part.text()) + (part.ignoreCase() ? " in any case" : "");
        }
        if (predicate instanceof Predicate.Aggregated aggregated) {
            return aggregated.function().name().toLowerCase(Locale.ROOT) + "(" + predicate(aggregated.part()) + ")";
        }
        if (!(predicate instanceof Predicate.Exists exists)) {
            return special(predicate);
        }
        return (exists.negated() ? "no " : "some ") + exists.table() + "[" + pairs(exists.on()) + "]"
                + where(exists.where());
    }

    private static String special(Predicate predicate) {
        if (predicate instanceof Predicate.InList in) {
            return in.column().name() + (in.negated() ? " not" : "") + " in "
                    + in.list().name();
        }
        if (predicate instanceof Predicate.ListHolds holds) {
            return holds.list().name() + " has " + holds.holds().name().toLowerCase(Locale.ROOT) + " "
                    + operand(holds.value());
        }
        if (predicate instanceof Predicate.ListIsEmpty empty) {
            return empty.list().name() + (empty.negated() ? " is not empty" : " is empty");
        }
        if (predicate instanceof Predicate.Search search) {
            return "(" + names(search.columns()) + ") matches " + operand(search.query());
        }
        if (predicate instanceof Predicate.JsonPartIsMissing missing) {
            return missing.column().name().name() + missing.path() + (missing.negated() ? " is there" : " is missing");
        }
        Predicate.Json json = (Predicate.Json) predicate;
        return json.column().name().name() + json.path() + " "
                + json.match().name().toLowerCase(Locale.ROOT) + " " + operand(json.value());
    }

    private static String join(List<Predicate> parts, String word, String empty) {
        if (parts.isEmpty()) {
            return empty;
        }
        String joined = parts.stream().map(PlanText::predicate).collect(Collectors.joining(word));
        return parts.size() == 1 ? joined : "(" + joined + ")";
    }

    private static String pairs(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> pair.outer().name() + "=" + pair.inner().name())
                .collect(Collectors.joining(", "));
    }

    private static String conflict(Step.Conflict conflict) {
        if (conflict == null) {
            return "";
        }
        if (conflict instanceof Step.Conflict.Ignore ignore) {
            return (ignore.key().isEmpty() ? "" : " or on " + names(ignore.key())) + " or leave it";
        }
        if (conflict instanceof Step.Conflict.Overlook) {
            return " or overlook it";
        }
        Step.Conflict.Change change = (Step.Conflict.Change) conflict;
        return " or on " + names(change.key()) + " set " + assigns(change.assigns());
    }

    private static String limit(Step.Limit limit) {
        return limit == null ? "" : " at most " + limit.rows() + " by " + names(limit.identity());
    }

    private static String unreferenced(Problem problem) {
        return problem == null ? "" : " referring or " + problem.kind();
    }

    private static String assigns(List<Assign> assigns) {
        return assigns.stream()
                .map(assign -> assign.column().name() + sign(assign.operation()) + operand(assign.operand()))
                .collect(Collectors.joining(", "));
    }

    private static String sign(Operation operation) {
        return switch (operation) {
            case SET -> " = ";
            case INCREMENT -> " += ";
            case DECREMENT -> " -= ";
            case MULTIPLY -> " *= ";
            case DIVIDE -> " /= ";
            case PUSH -> " <- ";
        };
    }

    private static String row(List<Operand> row) {
        return row.stream().map(PlanText::operand).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String operand(Operand operand) {
        if (operand instanceof Operand.Given given) {
            return given.value() == null ? "null" : "?";
        }
        if (operand instanceof Operand.LastNumber) {
            return "last number";
        }
        if (operand instanceof Operand.FromSlot from) {
            return slot(from.slot()) + (from.row() == 0 ? "" : "[" + from.row() + "]") + "." + from.field();
        }
        if (operand instanceof Operand.Sibling sibling) {
            return sibling.column().name().name();
        }
        if (operand instanceof Operand.Proposed proposed) {
            return "its " + proposed.column().name().name();
        }
        if (operand instanceof Operand.Computed computed) {
            return "(" + operand(computed.left()) + " " + computed.operation() + " " + operand(computed.right()) + ")";
        }
        if (operand instanceof Operand.Sibling sibling) {
            return sibling.column().name().name();
        }
        return ((Operand.Generated) operand).by().getClass().getSimpleName().toLowerCase(Locale.ROOT) + "()";
    }

    private static String gives(List<Column> returning) {
        return returning.isEmpty() ? "" : " → " + names(returning);
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(column -> column.name().name()).collect(Collectors.joining(", "));
    }

    private static String slot(Slot slot) {
        return "#" + slot.index();
    }
}
