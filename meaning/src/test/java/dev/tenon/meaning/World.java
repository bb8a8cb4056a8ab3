package dev.tenon.meaning;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Result;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Link;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.UniqueKey;
import dev.tenon.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real database that holds what a memory holds. */
final class World implements AutoCloseable {
    private final Engine engine;
    private final TestDatabase database;

    private World(Engine engine, TestDatabase database) {
        this.engine = engine;
        this.database = database;
    }

    /** A schema and records for a place, as the dice fall. */
    static Memory imagine(Dice dice, Place place, int mostRecords) {
        return imagine(dice, text(dice, place), new Scalars(place.differences()), RandomValues.any(dice), mostRecords);
    }

    static Memory imagine(Dice dice, String text, Scalars scalars, RandomValues values, int mostRecords) {
        Schema schema = SchemaFile.parse("random.prisma", text);
        return RandomMemory.of(dice, schema, scalars, values, mostRecords);
    }

    static String text(Dice dice, Place place) {
        return RandomSchema.text(dice, place.provider(), place.hasLists());
    }

    /**
     * A new database with these records.
     *
     * @param directory a folder of its own, if it is a file
     */
    static World of(Memory memory, Place place, Path directory) {
        TestDatabase database = place.databases().open(directory);
        World world = new World(
                Engine.open(
                        memory.schema(),
                        OpenOptions.defaults().url(database.url()).readers(1)),
                database);
        try {
            world.engine.push();
            memory.schema().models().forEach(model -> world.create(memory, model));
            memory.schema().models().forEach(model -> world.link(memory, model));
            return world;
        } catch (RuntimeException | Error failure) {
            world.close();
            throw failure;
        }
    }

    Result execute(Request request) {
        return engine.execute(request);
    }

    private void create(Memory memory, Model model) {
        List<WriteData> rows = memory.of(model).stream()
                .map(entity -> {
                    List<Assignment> all = new ArrayList<>();
                    entity.values().forEach((field, value) -> all.add(Assignment.set(field, value)));
                    return new WriteData(all, List.of());
                })
                .toList();
        if (!rows.isEmpty()) {
            engine.execute(new Request.CreateMany(model.name(), rows));
        }
    }

    private void link(Memory memory, Model model) {
        for (RelationField field : model.relationFields()) {
            if (field.link() instanceof Link.ThroughTable) {
                for (Entity entity : memory.of(model)) {
                    List<NestedWrite> writes = new ArrayList<>();
                    for (Entity target : memory.related(entity, field)) {
                        writes.add(new NestedWrite.Connect(key(target)));
                    }
                    if (!writes.isEmpty()) {
                        engine.execute(new Request.Update(
                                model.name(),
                                key(entity),
                                new WriteData(List.of(), List.of(new WriteData.RelationWrite(field.name(), writes))),
                                Selection.scalars()));
                    }
                }
            }
        }
    }

    /** A record by its primary key, or else a unique key without nulls. */
    static UniqueWhere key(Entity entity) {
        UniqueKey key = entity.model().uniqueCriteria().stream()
                .filter(k -> k.fields().stream().noneMatch(f -> f.isOptional()))
                .findFirst()
                .orElseThrow();
        List<Object> values =
                key.fields().stream().map(f -> entity.value(f.name())).toList();
        return new UniqueWhere(key.name(), values, Filter.all());
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
