package dev.tenon.client.base;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.Selection.Include;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one builder has been told to load with each record. For one thread. */
public final class IncludeDraft {
    private final String model;
    private final Map<String, Include> includes = new LinkedHashMap<>();

    /** Nothing yet, for records of this model. */
    public IncludeDraft(String model) {
        this.model = model;
    }

    /** The relation, all of it, without anything of its own. */
    public void add(String relation) {
        add(relation, ReadArguments.all());
    }

    /** The to-one relation, with this beside its record's own scalars. */
    public void add(String relation, Selection selection) {
        add(relation, new ReadArguments(Filter.all(), List.of(), null, 0, null, selection));
    }

    /** These records of the to-many relation. */
    public void add(String relation, ReadArguments arguments) {
        if (includes.put(relation, new Include(relation, arguments)) != null) {
            throw new InvalidArgumentException(
                    "`" + relation + "` of `" + model + "` was included twice.", "Include it once.", null);
        }
    }

    /** What was said. */
    public Selection selection() {
        return new Selection(new ArrayList<>(includes.values()));
    }
}
