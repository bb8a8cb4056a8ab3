package dev.tenon.client.base;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.WriteData.RelationWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a builder has been told to do with the records of one relation. For one thread. */
public abstract class RelationBuilder {
    /** How many records the relation has. */
    public enum Size {
        ONE,
        MANY
    }

    private final String model;
    private final String relation;
    private final Size size;
    private final List<NestedWrite> writes = new ArrayList<>();

    /** Nothing yet, for this relation of this model. */
    protected RelationBuilder(String model, String relation, Size size) {
        this.model = model;
        this.relation = relation;
        this.size = size;
    }

    /** One more thing to do; a to-one relation takes one in all. */
    protected final void add(NestedWrite write) {
        if (size == Size.ONE && !writes.isEmpty()) {
            throw new InvalidArgumentException(
                    "Two things were to be done with " + description() + ", which is one record.",
                    "Name one of them.",
                    null);
        }
        writes.add(write);
    }

    /** Lets the caller's function fill this builder, and gives what it said. */
    static <B extends RelationBuilder> RelationWrite filled(@Nullable UnaryOperator<B> function, B builder) {
        RelationBuilder filled = builder;
        Arguments.apply(function, builder, filled.description());
        return filled.write();
    }

    private RelationWrite write() {
        if (size == Size.ONE && writes.isEmpty()) {
            throw new InvalidArgumentException(
                    "Nothing was said about " + description() + ".",
                    "Say what to do with it, such as `connect(…)` or `create(…)`, or leave it out.",
                    null);
        }
        return new RelationWrite(relation, writes);
    }

    private String description() {
        return "`" + relation + "` of `" + model + "`";
    }
}
