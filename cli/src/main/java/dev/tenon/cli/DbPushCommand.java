package dev.tenon.cli;

import dev.tenon.codegen.project.SchemaText;
import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.migrate.Push;
import dev.tenon.migrate.PushReport;
import dev.tenon.schema.Schema;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tenon db push}: creates the tables of a schema. */
@Command(
        name = "push",
        description =
                "Create the schema's tables in an empty database. One that holds them already stays as it is; one that"
                        + " holds something else is refused.")
final class DbPushCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final SchemaArgument argument = new SchemaArgument();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The database. By default what the schema's datasource says.")
    private @Nullable String url;

    @Option(names = "--reset", description = "Drop all that the database holds first, data included.")
    private boolean reset;

    @Option(names = "--sql", description = "Show the statements.")
    private boolean sql;

    DbPushCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SchemaText text = argument.read(surroundings);
        Schema schema = text.parse();
        String given = url;
        String place = given == null ? DatabaseUrl.of(schema.datasource(), surroundings.environment()) : given;
        PushReport pushed = push(schema, place);
        Report report = new Report(surroundings.out());
        report.line("schema", text.name());
        report.line("database", schema.datasource().provider() + ", " + DatabaseUrl.display(place));
        report.line("pushed", outcome(pushed.statements().size()));
        if (sql) {
            pushed.statements().forEach(this::show);
        }
        return ExitCode.OK;
    }

    private PushReport push(Schema schema, String place) {
        Driver driver = Driver.serving(schema.datasource().provider());
        try (Database database = Database.open(driver, schema, place, PoolOptions.defaults(), StatementListener.NONE)) {
            Push push = new Push(database);
            return reset ? push.reset() : push.run();
        }
    }

    private void show(String statement) {
        surroundings.out().printf("%n%s;%n", statement);
        surroundings.out().flush();
    }

    private String outcome(int statements) {
        if (statements == 0) {
            return "nothing: all was there already";
        }
        return Count.of(statements, "statement") + (reset ? ", after dropping all that was there" : "");
    }
}
