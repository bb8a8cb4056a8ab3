package dev.tenon.engine;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Executor;
import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.SchemaFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A database of a schema in a file of its own, with an engine on it and an ear for its statements. */
final class World implements AutoCloseable {
    private final Path file;
    private final Engine engine;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private World(Path directory, String schema, UnaryOperator<OpenOptions> options) {
        this.file = directory.resolve("test.db");
        this.engine = Engine.open(
                SchemaFile.parse("schema.prisma", schema),
                options.apply(OpenOptions.defaults().url("file:" + file).listener(event -> said.add(event.sql()))));
        engine.push();
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

    /** The statements that an action sends, those that begin and end transactions included. */
    List<String> said(Runnable action) {
        said.clear();
        action.run();
        return List.copyOf(said);
    }

    /** Runs SQL on a connection of its own, past Tenon. */
    void sql(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Every row of every table, by table, as another program sees them. */
    Map<String, List<String>> dump() {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = connect()) {
            for (String table : column(
                    connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'")) {
                tables.put(table, column(connection, "SELECT * FROM \"" + table + "\""));
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return tables;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    @Override
    public void close() {
        engine.close();
    }
}
