package dev.tenon.client.base;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one builder has been told to read. For one thread. */
public final class QueryDraft {
    private final String model;
    private Filter where = Filter.all();
    private final List<Order> orderBy = new ArrayList<>();
    private @Nullable UniqueWhere cursor;
    private int skip;
    private @Nullable Integer take;
    private final Set<String> distinct = new LinkedHashSet<>();
    private final IncludeDraft selection;

    /** Everything of this model. */
    public QueryDraft(String model) {
        this.model = model;
        this.selection = new IncludeDraft(model);
    }

    /** Only what also matches this. */
    public void where(Filter condition) {
        where = where.and(condition);
    }

    /** Then sorted by this. */
    public void orderBy(Order sort) {
        orderBy.add(sort);
    }

    /** The page begins with this record. */
    public void cursor(UniqueWhere record) {
        cursor = record;
    }

    /** So many are left out; never a negative number. */
    public void skip(int count) {
        if (count < 0) {
            throw new InvalidArgumentException(
                    "`skip` of `" + model + "` was given " + count + ".", "Give 0 or more.", null);
        }
        skip = count;
    }

    /** At most so many; a negative number counts back. */
    public void take(int count) {
        take = count;
    }

    /** No two records have the same values of these fields. */
    public void distinct(List<String> names) {
        distinct.addAll(names);
    }

    /** With this beside the records' own scalars. */
    public void include(Selection included) {
        selection.add(included);
    }

    /** Of the scalar fields, only these. */
    public void select(List<String> names) {
        selection.select(names);
    }

    /** Of the scalar fields, all but these. */
    public void omit(List<String> names) {
        selection.omit(names);
    }

    /** These scalar fields as well, although the client leaves them out. */
    public void withOmitted(List<String> names) {
        selection.withOmitted(names);
    }

    /** The relations are loaded in this way, and those that come with them. */
    public void loadStrategy(LoadStrategy by) {
        selection.loadStrategy(by);
    }

    /** What was said. */
    public ReadArguments arguments() {
        return new ReadArguments(where, orderBy, cursor, skip, take, new ArrayList<>(distinct), selection.selection());
    }
}
