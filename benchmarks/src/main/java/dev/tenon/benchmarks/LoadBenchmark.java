package dev.tenon.benchmarks;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Result;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.schema.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Relations by statements of their own, and in the statement of their records; on an SQLite file, with indexes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LoadBenchmark {
    private static final String SCHEMA = """
            datasource db {
              provider = "sqlite"
            }

            model User {
              id    Int    @id
              email String
              posts Post[]
            }

            model Post {
              id       Int       @id
              title    String
              at       DateTime  @default(now())
              author   User      @relation(fields: [authorId], references: [id])
              authorId Int
              comments Comment[]

              @@index([authorId])
            }

            model Comment {
              id     Int    @id
              text   String
              post   Post   @relation(fields: [postId], references: [id])
              postId Int

              @@index([postId])
            }
            """;

    private static final String ROWS = """
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
              INSERT INTO User (id, email) SELECT i, 'user' || i || '@acme.com' FROM n;
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
              INSERT INTO Post (id, title, authorId) SELECT i, 'The title of post ' || i, i / 10 FROM n;
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 1999)
              INSERT INTO Comment (id, text, postId) SELECT i, 'What is said about it ' || i, i / 2 FROM n;
            """;

    /** How relations are loaded. */
    @Param({"QUERY", "JOIN"})
    public LoadStrategy strategy = LoadStrategy.QUERY;

    /** How many of the users are read: each has ten posts with two comments each. */
    @Param({"1", "100"})
    public int users;

    private final Path directory = folder();
    private final Engine engine = Engine.open(
            SchemaFile.parse("schema.prisma", SCHEMA),
            OpenOptions.defaults().url("file:" + directory.resolve("load.db")));

    private static Path folder() {
        try {
            return Files.createTempDirectory("tenon-benchmark");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes the tables and their rows. */
    @Setup(Level.Trial)
    public void fill() {
        engine.push();
        engine.script(ROWS);
    }

    /** Deletes the database. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        engine.close();
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(directory.resolve("load.db" + ending));
        }
        Files.delete(directory);
    }

    /** Users with their posts. */
    @Benchmark
    public Result oneLevel() {
        return read(included("posts", Selection.scalars()));
    }

    /** Users with their posts and these with their comments. */
    @Benchmark
    public Result twoLevels() {
        return read(included("posts", included("comments", Selection.scalars())));
    }

    private Result read(Selection selection) {
        Filter first = new Filter.Compare("id", Filter.Comparison.LESS, users);
        return engine.execute(new Request.FindMany(
                "User", new ReadArguments(first, List.of(), null, 0, null, selection.loading(strategy))));
    }

    private static Selection included(String relation, Selection selection) {
        ReadArguments all = ReadArguments.all().reading(selection);
        return new Selection(List.of(new Selection.Include(relation, all)));
    }
}
