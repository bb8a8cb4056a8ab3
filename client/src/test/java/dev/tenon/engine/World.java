package dev.tenon.engine;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Executor;
import dev.tenon.client.engine.Row;
import dev.tenon.jdbc.Driver;
import dev.tenon.plan.Ability;
import dev.tenon.plan.Capabilities;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.SchemaFile;
import dev.tenon.sql.Dialect;
import dev.tenon.testkit.TestDatabase;
import dev.tenon.testkit.TestDatabases;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A database of a schema for a test alone, with an engine on it and an ear for its statements. */
final class World implements AutoCloseable {
    /** Those of the module whose tests run. */
    static final TestDatabases DATABASES =
            ServiceLoader.load(TestDatabases.class).findFirst().orElseThrow();

    private final TestDatabase database;
    private final Engine engine;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private World(Path directory, String schema, UnaryOperator<OpenOptions> options) {
        this.database = DATABASES.open(directory);
        this.engine = Engine.open(
                SchemaFile.parse("schema.prisma", schema),
                options.apply(at(database).listener(event -> said.add(inBackTicks(event.sql())))));
        engine.push();
    }

    private static OpenOptions at(TestDatabase database) {
        DataSource source = database.dataSource();
        return source == null
                ? OpenOptions.defaults().url(database.url())
                : OpenOptions.defaults().dataSource(source);
    }

    /** The names of a statement that quotes none of them in back-ticks already. */
    private static String inBackTicks(String sql) {
        return sql.indexOf('`') < 0 ? sql.replace('"', '`') : sql;
    }

    /** Whether the database sorts null as less than every value, and not as greater. */
    static boolean sortsNullLow() {
        return capabilities().has(Ability.NULLS_SORT_LOW);
    }

    /** Whether texts are the same only if every character is. */
    static boolean tellsTextsApart() {
        return capabilities().has(Ability.EXACT_TEXTS);
    }

    /** Whether a text can hold the character U+0000. */
    static boolean keepsZero() {
        return capabilities().has(Ability.ZERO_IN_TEXTS);
    }

    static Capabilities capabilities() {
        return dialect().capabilities();
    }

    static Dialect dialect() {
        return Driver.serving(DATABASES.provider()).dialect();
    }

    static World open(Path directory, String schema) {
        return new World(directory, schema, options -> options);
    }

    static World open(Path directory, String schema, UnaryOperator<OpenOptions> options) {
        return new World(directory, schema, options);
    }

    static World blog(Path directory) {
        return open(directory, Schemas.BLOG);
    }

    Engine engine() {
        return engine;
    }

    List<Row> find(String model, Query query) {
        return engine.execute(new Request.FindMany(model, query.arguments())).rows();
    }

    List<Row> find(String model, Filter where) {
        return find(model, Query.where(where));
    }

    /** The values of one field, in order. */
    List<Object> values(String model, String field, Query query) {
        return values(field, find(model, query));
    }

    static List<Object> values(String field, List<Row> rows) {
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(row.value(field)));
        return values;
    }

    Optional<Row> unique(String model, UniqueWhere where, Query with) {
        return engine.execute(new Request.FindUnique(model, where, with.selection()))
                .first();
    }

    /** The record with the unique key, which must be there. */
    Row get(String model, UniqueWhere where, String... includes) {
        Query with = Query.all();
        for (String include : includes) {
            with = with.include(include, Query.all().orderBy(Ask.asc("id")));
        }
        return unique(model, where, with).orElseThrow();
    }

    long count(String model) {
        return count(model, Filter.all());
    }

    long count(String model, Filter where) {
        return engine.execute(new Request.Count(model, where)).count();
    }

    Row create(String model, Object... parts) {
        return create(engine, model, parts);
    }

    static Row create(Executor executor, String model, Object... parts) {
        return executor.execute(new Request.Create(model, Ask.data(parts), Selection.scalars()))
                .first()
                .orElseThrow();
    }

    long createMany(String model, List<WriteData> rows) {
        return engine.execute(new Request.CreateMany(model, rows)).count();
    }

    Row update(String model, UniqueWhere where, Object... parts) {
        return update(engine, model, where, parts);
    }

    static Row update(Executor executor, String model, UniqueWhere where, Object... parts) {
        return executor.execute(new Request.Update(model, where, Ask.data(parts), Selection.scalars()))
                .first()
                .orElseThrow();
    }

    long updateMany(String model, Filter where, Object... parts) {
        return engine.execute(new Request.UpdateMany(model, where, Ask.data(parts)))
                .count();
    }

    Row upsert(String model, UniqueWhere where, WriteData create, WriteData update) {
        return engine.execute(new Request.Upsert(model, where, create, update, Selection.scalars()))
                .first()
                .orElseThrow();
    }

    Row delete(String model, UniqueWhere where) {
        return engine.execute(new Request.Delete(model, where, Selection.scalars()))
                .first()
                .orElseThrow();
    }

    long deleteMany(String model, Filter where) {
        return engine.execute(new Request.DeleteMany(model, where)).count();
    }

    /** The statements that an action sends, those that begin and end transactions included; their names in back-ticks. */
    List<String> said(Runnable action) {
        said.clear();
        action.run();
        return List.copyOf(said);
    }

    /** Runs SQL past Tenon, with names in the database's own quotes in place of back-ticks. */
    void sql(String... statements) {
        try (Connection connection = database.connect()) {
            String quote = connection.getMetaData().getIdentifierQuoteString();
            database.run(
                    Stream.of(statements).map(sql -> sql.replace("`", quote)).toArray(String[]::new));
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Makes a table's writes of one kind count {@code allowed} of the table {@code fault} down, and fail when it is 0. */
    void refuseWhenNoneIsAllowed(String table, String event) {
        sql(DATABASES.countdown(table, event).toArray(String[]::new));
    }

    /** Every row of every table, by table, as another program sees them. */
    Map<String, List<String>> dump() {
        return database.dump();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
