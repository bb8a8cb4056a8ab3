package dev.tenon.client.base;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.Selection.Include;
import dev.tenon.plan.request.Selection.RelationCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a builder has been told to read of a record, and with it. For one thread. */
public final class IncludeDraft {
    private final String model;
    private final Map<String, Include> includes = new LinkedHashMap<>();
    private final Map<String, RelationCount> counts = new LinkedHashMap<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<String> omitted = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private @Nullable LoadStrategy strategy;

    /** Nothing yet, for records of this model. */
    public IncludeDraft(String model) {
        this.model = model;
    }

    /** The relation, all of it, without anything of its own. */
    public void add(String relation) {
        add(relation, ReadArguments.all());
    }

    /** The to-one relation, of which this is read. */
    public void add(String relation, Selection selection) {
        add(relation, Filter.all(), selection);
    }

    /** The to-one relation if its record matches, of which this is read. */
    public void add(String relation, Filter where, Selection selection) {
        add(relation, ReadArguments.matching(where).reading(selection));
    }

    /** These records of the to-many relation. */
    public void add(String relation, ReadArguments arguments) {
        if (includes.put(relation, new Include(relation, arguments)) != null) {
            throw twice(relation, "included");
        }
    }

    /** How many records the to-many relation has that match. */
    public void count(String relation, Filter where) {
        if (counts.put(relation, new RelationCount(relation, where)) != null) {
            throw twice(relation, "counted");
        }
    }

    /** Of the scalar fields, only these. */
    public void select(List<String> names) {
        fields.addAll(names);
        refuseBoth();
    }

    /** Of the scalar fields, all but these. */
    public void omit(List<String> names) {
        omitted.addAll(names);
        refuseBoth();
    }

    /** These scalar fields as well, although the client leaves them out. */
    public void withOmitted(List<String> names) {
        kept.addAll(names);
        refuseBoth();
    }

    /** The relations are loaded in this way, and those that come with them. */
    public void loadStrategy(LoadStrategy by) {
        strategy = Arguments.given(by, "the strategy");
    }

    /** What was said. */
    public Selection selection() {
        return new Selection(
                fields.isEmpty() ? null : new ArrayList<>(fields),
                new ArrayList<>(includes.values()),
                new ArrayList<>(counts.values()),
                new ArrayList<>(omitted),
                new ArrayList<>(kept),
                strategy);
    }

    /** All that this says. */
    void add(Selection other) {
        select(other.fields() == null ? List.of() : other.fields());
        omit(other.omitted());
        withOmitted(other.kept());
        strategy = other.strategy() == null ? strategy : other.strategy();
        other.includes().forEach(include -> add(include.relation(), include.arguments()));
        other.counts().forEach(count -> count(count.relation(), count.where()));
    }

    private void refuseBoth() {
        if (!fields.isEmpty() && !kept.isEmpty()) {
            throw new InvalidArgumentException(
                    "The fields of `" + model + "` to read were named, and fields that the client omits as well.",
                    "Name these in the `select` too.",
                    null);
        }
        if (!fields.isEmpty() && !omitted.isEmpty()) {
            throw new InvalidArgumentException(
                    "The fields of `" + model + "` to read were named, and fields to leave out as well.",
                    "Use `select` or `omit`, not both.",
                    null);
        }
    }

    private InvalidArgumentException twice(String relation, String done) {
        return new InvalidArgumentException(
                "`" + relation + "` of `" + model + "` was " + done + " twice.", "Name it once.", null);
    }
}
