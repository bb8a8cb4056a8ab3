package dev.tenon.plan;

import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far the writes nested in a record's change reach: whether they may come back to the record itself. */
final class Reach {
    private final Planning planning;
    private final Model origin;

    Reach(Planning planning, Model origin) {
        this.planning = planning;
        this.origin = origin;
    }

    /** Whether the record may be changed by what its change leads to, after it was given back. */
    boolean comesBack(WriteData data) {
        return keysFollow(data) || data.relations().stream().anyMatch(write -> comesBack(origin, write));
    }

    /** Whether foreign keys of records of the model, their own or those of others, may follow a change of such a record. */
    boolean keysFollow(WriteData data) {
        Set<String> seen = new HashSet<>();
        Deque<Changed> next = new ArrayDeque<>();
        data.scalars().forEach(assignment -> next.add(new Changed(origin, assignment.field())));
        while (!next.isEmpty()) {
            for (Changed follower : followers(next.remove())) {
                if (follower.model.name().equals(origin.name())) {
                    return true;
                }
                if (seen.add(follower.model.name() + "." + follower.field)) {
                    next.add(follower);
                }
            }
        }
        return false;
    }

    /** A field that changes. */
    private record Changed(Model model, String field) {}

    /** The fields of foreign keys that refer to one that changes. */
    private List<Changed> followers(Changed changed) {
        List<Changed> followers = new ArrayList<>();
        for (Model other : planning.schema().models()) {
            for (RelationField relation : other.relationFields()) {
                if (relation.target().equals(changed.model.name())
                        && relation.link() instanceof Link.Here here
                        && refersTo(here, changed.field)) {
                    here.fields().forEach(field -> followers.add(new Changed(other, field.name())));
                }
            }
        }
        return followers;
    }

    /** Whether records of other tables refer to a field of a model. */
    static boolean isReferredTo(Schema schema, Model model, String field) {
        return schema.models().stream()
                .flatMap(other -> other.relationFields().stream())
                .filter(relation -> relation.target().equals(model.name()))
                .map(RelationField::link)
                .anyMatch(link -> refersTo(link, field));
    }

    private static boolean refersTo(Link link, String field) {
        if (link instanceof Link.Here here) {
            return here.references().stream().anyMatch(f -> f.name().equals(field));
        }
        return link instanceof Link.ThroughTable through
                && through.targetKey().name().equals(field);
    }

    private boolean comesBack(Model model, WriteData.RelationWrite write) {
        RelationField field = model.relationField(write.relation());
        Model target = planning.schema().target(field);
        if (target.name().equals(origin.name())) {
            return !write.writes().isEmpty();
        }
        return write.writes().stream().anyMatch(one -> comesBack(target, one));
    }

    private boolean comesBack(Model target, NestedWrite write) {
        if (write instanceof NestedWrite.Create create) {
            return comesBack(target, List.of(create.data()));
        }
        if (write instanceof NestedWrite.CreateMany create) {
            return comesBack(target, create.rows());
        }
        if (write instanceof NestedWrite.ConnectOrCreate either) {
            return comesBack(target, List.of(either.create()));
        }
        if (write instanceof NestedWrite.Connect
                || write instanceof NestedWrite.Disconnect
                || write instanceof NestedWrite.Set) {
            return false;
        }
        // a change or an end of what the record refers to may reach it through the database's own actions
        return refersTo(target) || comesBack(target, changes(write));
    }

    private static List<WriteData> changes(NestedWrite write) {
        if (write instanceof NestedWrite.Update update) {
            return List.of(update.data());
        }
        return write instanceof NestedWrite.Upsert upsert ? List.of(upsert.create(), upsert.update()) : List.of();
    }

    /** Whether the record refers to records of a model, if only through others. */
    private boolean refersTo(Model model) {
        Set<String> seen = new HashSet<>(Set.of(origin.name()));
        Deque<Model> next = new ArrayDeque<>(List.of(origin));
        while (!next.isEmpty()) {
            for (RelationField field : next.remove().relationFields()) {
                if (field.link() instanceof Link.Here) {
                    Model target = planning.schema().target(field);
                    if (target.name().equals(model.name())) {
                        return true;
                    }
                    if (seen.add(target.name())) {
                        next.add(target);
                    }
                }
            }
        }
        return false;
    }

    private boolean comesBack(Model target, List<WriteData> rows) {
        return rows.stream().flatMap(row -> row.relations().stream()).anyMatch(write -> comesBack(target, write));
    }
}
