package dev.tenon.protocol.read;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads what happens to the records of one relation. */
final class NestedWriteReader {
    private static final Set<String> CREATES = Set.of("create", "createMany", "connectOrCreate", "upsert");
    private static final Set<String> CREATE_MANY = Set.of("data", "skipDuplicates");
    private static final Set<String> CONNECT_OR_CREATE = Set.of("where", "create");
    private static final Set<String> UPDATE = Set.of("where", "data");
    private static final Set<String> UPSERT = Set.of("where", "create", "update");

    private final RelationField relation;
    private final Model target;
    private final RelationField parent;
    private final boolean isNew;
    private final DataReader data;
    private final FilterReader filters;
    private final UniqueWhereReader uniques;

    /** @param isNew whether the record that has the relation is new */
    NestedWriteReader(Schema schema, RelationField relation, boolean isNew) {
        this.relation = relation;
        this.target = schema.target(relation);
        this.parent = schema.opposite(relation);
        this.isNew = isNew;
        this.data = new DataReader(schema);
        this.filters = new FilterReader(schema);
        this.uniques = new UniqueWhereReader(schema);
    }

    List<NestedWrite> read(Input input) {
        List<NestedWrite> writes = new ArrayList<>();
        input.members().forEach((name, member) -> {
            if (!has(name)) {
                throw member.unknownField();
            }
            if (CREATES.contains(name)) {
                target.obstacle().ifPresent(obstacle -> {
                    throw member.invalid(
                            "Field does not exist in enclosing type. " + obstacle.problem(), obstacle.cure());
                });
            }
            writes.addAll(relation.isList() ? many(name, member) : one(name, member));
        });
        return writes;
    }

    /** Whether there is such a write on this relation, for a new or for an existing record. */
    private boolean has(String name) {
        return switch (name) {
            case "create", "connect", "connectOrCreate" -> true;
            case "createMany" -> relation.isList() && !(relation.link() instanceof Link.ThroughTable);
            case "update", "upsert" -> !isNew;
            case "disconnect", "delete" -> !isNew && (relation.isList() || relation.isOptional());
            case "set", "updateMany", "deleteMany" -> !isNew && relation.isList();
            default -> false;
        };
    }

    private List<NestedWrite> many(String name, Input input) {
        return switch (name) {
            case "create" -> each(input, this::create);
            case "createMany" -> List.of(createMany(input));
            case "connect" -> each(input, where -> new NestedWrite.Connect(unique(where)));
            case "connectOrCreate" -> each(input, this::connectOrCreate);
            case "disconnect" -> each(input, where -> new NestedWrite.Disconnect(unique(where)));
            case "set" ->
                List.of(new NestedWrite.Set(
                        input.oneOrMore().stream().map(this::unique).toList()));
            case "update" -> each(input, this::update);
            case "updateMany" -> each(input, this::updateMany);
            case "upsert" -> each(input, this::upsert);
            case "delete" -> each(input, where -> new NestedWrite.Delete(unique(where)));
            default -> each(input, where -> new NestedWrite.DeleteMany(filters.read(where, target)));
        };
    }

    private List<NestedWrite> one(String name, Input input) {
        return switch (name) {
            case "create" -> List.of(create(input));
            case "connect" -> List.of(new NestedWrite.Connect(unique(input)));
            case "connectOrCreate" -> List.of(connectOrCreate(input));
            case "disconnect" -> whether(input, also -> new NestedWrite.Disconnect(null, also));
            case "update" -> List.of(updateOne(input));
            case "upsert" -> List.of(upsertOne(input));
            default -> whether(input, also -> new NestedWrite.Delete(null, also));
        };
    }

    private static List<NestedWrite> each(Input input, Function<Input, NestedWrite> reader) {
        return input.oneOrMore().stream().map(reader).toList();
    }

    /** A truth value, or what must hold of the record. */
    private List<NestedWrite> whether(Input input, Function<Filter, NestedWrite> write) {
        if (input.isObject()) {
            return List.of(write.apply(filters.read(input.asAlternative(), target)));
        }
        return input.asAlternative().truth() ? List.of(write.apply(Filter.all())) : List.of();
    }

    private UniqueWhere unique(Input where) {
        return uniques.read(where, target);
    }

    private NestedWrite create(Input input) {
        return new NestedWrite.Create(data.ofNew(input, target, parent));
    }

    private NestedWrite createMany(Input input) {
        input.members(CREATE_MANY);
        List<WriteData> rows = input.required("data").oneOrMore().stream()
                .map(row -> data.ofRow(row, target, parent))
                .toList();
        return new NestedWrite.CreateMany(
                rows, input.member("skipDuplicates").map(Input::truth).orElse(false));
    }

    private NestedWrite connectOrCreate(Input input) {
        input.members(CONNECT_OR_CREATE);
        return new NestedWrite.ConnectOrCreate(
                unique(input.required("where")), data.ofNew(input.required("create"), target, parent));
    }

    private NestedWrite update(Input input) {
        input.members(UPDATE);
        return new NestedWrite.Update(
                unique(input.required("where")), data.ofChange(input.required("data"), target, parent));
    }

    /** The new values themselves, or an object with these and with what must hold. */
    private NestedWrite updateOne(Input input) {
        boolean withWhere = input.isObject()
                && input.member("data").filter(Input::isObject).isPresent()
                && UPDATE.containsAll(input.members().keySet());
        if (!withWhere) {
            return new NestedWrite.Update(null, data.ofChange(input, target, parent));
        }
        return new NestedWrite.Update(
                null, filters.optional(input, target), data.ofChange(input.required("data"), target, parent));
    }

    private NestedWrite updateMany(Input input) {
        input.members(UPDATE);
        return new NestedWrite.UpdateMany(
                filters.read(input.required("where"), target),
                data.ofManyChanged(input.required("data"), target, parent));
    }

    private NestedWrite upsert(Input input) {
        input.members(UPSERT);
        return new NestedWrite.Upsert(
                unique(input.required("where")),
                data.ofNew(input.required("create"), target, parent),
                data.ofChange(input.required("update"), target, parent));
    }

    private NestedWrite upsertOne(Input input) {
        input.members(UPSERT);
        return new NestedWrite.Upsert(
                null,
                filters.optional(input, target),
                data.ofNew(input.required("create"), target, parent),
                data.ofChange(input.required("update"), target, parent));
    }
}
