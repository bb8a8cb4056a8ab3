package dev.tenon.benchmarks;

import dev.tenon.benchmarks.hostile.HostileSchema;
import dev.tenon.schema.SchemaCheck;
import dev.tenon.schema.SchemaFile;
import dev.tenon.schema.format.SchemaFormat;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A file of a megabyte that has very many of one thing, read, checked and laid out: under a second. The slowest ones. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class HostileBenchmark {
    private static final int SIZE = 1 << 20;

    /** What the file has very many of. */
    @Param({
        "models",
        "models of unknown types",
        "views",
        "indexes",
        "indexes of a document",
        "fields with everything",
        "relations",
        "many-to-many relations",
        "a circle that cascades"
    })
    public String many = "";

    private String schema = "";

    /** Writes the file. */
    @Setup
    public void write() {
        schema = HostileSchema.all(SIZE).stream()
                .filter(hostile -> hostile.name().equals(many))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** Reads and checks. */
    @Benchmark
    public SchemaCheck check() {
        return SchemaFile.check("schema.prisma", schema);
    }

    /** Lays out. */
    @Benchmark
    public String format() {
        return SchemaFormat.format(schema);
    }
}
