package dev.tenon.benchmarks;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Result;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.SchemaFile;
import dev.tenon.testkit.TestDatabase;
import dev.tenon.testkit.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

/** Relations by statements of their own, and in the statement of their records; on every database, with indexes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Djmh.shutdownTimeout=1") // a server's threads go on until the end
public class LoadBenchmark {
    private static final String SCHEMA = """
            datasource db {
              provider = "%s"
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

    /** How relations are loaded. */
    @Param({"QUERY", "JOIN"})
    public LoadStrategy strategy = LoadStrategy.QUERY;

    /** How many of the users, or of the posts, are read: each user has ten posts with two comments each. */
    @Param({"1", "100"})
    public int users;

    /** Which database it is, as a {@code datasource} names it: a file, or a server that is started. */
    @Param({"sqlite", "postgresql", "mysql"})
    public String provider = "sqlite";

    private final Path directory = folder();
    private @Nullable TestDatabase database;
    private @Nullable Engine engine;

    private static Path folder() {
        try {
            return Files.createTempDirectory("tenon-benchmark");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts the server if there is one, and makes the tables and their rows. */
    @Setup(Level.Trial)
    public void fill() {
        TestDatabase opened = ServiceLoader.load(TestDatabases.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(databases -> databases.provider().equals(provider))
                .findFirst()
                .orElseThrow()
                .open(directory);
        Engine made = Engine.open(
                SchemaFile.parse("schema.prisma", SCHEMA.formatted(provider)),
                OpenOptions.defaults().url(opened.url()));
        made.push();
        make(made, "User", 100, i -> List.of(Assignment.set("email", "user" + i + "@acme.com")));
        make(
                made,
                "Post",
                1_000,
                i -> List.of(Assignment.set("title", "The title of post " + i), Assignment.set("authorId", i / 10)));
        make(
                made,
                "Comment",
                2_000,
                i -> List.of(Assignment.set("text", "What is said about it " + i), Assignment.set("postId", i / 2)));
        database = opened;
        engine = made;
    }

    private static void make(Engine engine, String model, int rows, IntFunction<List<Assignment>> values) {
        List<WriteData> all = IntStream.range(0, rows)
                .mapToObj(i -> {
                    List<Assignment> row = new ArrayList<>(values.apply(i));
                    row.add(Assignment.set("id", i));
                    return new WriteData(row, List.of());
                })
                .toList();
        engine.execute(new Request.CreateMany(model, all, false, null));
    }

    /** Closes the database. */
    @TearDown(Level.Trial)
    public void close() {
        opened().close();
        Objects.requireNonNull(database).close();
    }

    private Engine opened() {
        return Objects.requireNonNull(engine);
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

    /** As many posts with their authors. */
    @Benchmark
    public Result toOne() {
        return read("Post", included("author", Selection.scalars()));
    }

    private Result read(Selection selection) {
        return read("User", selection);
    }

    private Result read(String model, Selection selection) {
        Filter first = new Filter.Compare("id", Filter.Comparison.LESS, users);
        return opened().execute(new Request.FindMany(
                model, new ReadArguments(first, List.of(), null, 0, null, selection.loading(strategy))));
    }

    private static Selection included(String relation, Selection selection) {
        ReadArguments all = ReadArguments.all().reading(selection);
        return new Selection(List.of(new Selection.Include(relation, all)));
    }
}
