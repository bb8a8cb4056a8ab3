package dev.tenon.benchmarks;

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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A schema of 500 models and 6,000 fields, read, checked and laid out: under 150 ms together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SchemaBenchmark {
    private static final int MODELS = 500;
    private static final int FIELDS_EACH = 12;

    private final String schema = LargeSchema.of(MODELS, FIELDS_EACH);

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
