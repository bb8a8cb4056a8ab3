package dev.tenon.protocol.statements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.BatchStep;
import dev.tenon.client.engine.Engine;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import dev.tenon.testkit.TestDatabase;
import dev.tenon.testkit.TestDatabases;
import dev.tenon.transaction.TransactionOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many statements a request takes, and which, on one database. */
abstract class StatementCountsTest {
    @TempDir
    Path directory;

    /** What a schema's {@code datasource} calls the database. */
    abstract String provider();

    static List<StatementCase> cases() {
        return StatementCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_request_takes_no_more_statements_than_the_file_says(StatementCase counted) {
        Schema schema = SchemaFile.parse("statement-counts.json", StatementCase.schema(provider()));
        Asked asked = new Asked(schema);
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        try (TestDatabase database = databases().open(directory);
                Engine engine = Engine.open(
                        schema,
                        OpenOptions.defaults()
                                .url(database.url())
                                .listener(event -> said.add(Said.briefly(event.sql()))))) {
            engine.push();
            counted.before().forEach(one -> engine.execute(asked.request(one)));
            List<Request> requests =
                    counted.requests().stream().map(asked::request).toList();
            said.clear();
            if (requests.size() == 1) {
                engine.execute(requests.get(0));
            } else {
                engine.batch(
                        requests.stream()
                                .<BatchStep>map(request -> step -> step.execute(request))
                                .toList(),
                        TransactionOptions.sequential());
            }
        }
        assertThat(said).isEqualTo(counted.expected(provider()));
    }

    private TestDatabases databases() {
        return ServiceLoader.load(TestDatabases.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(databases -> databases.provider().equals(provider()))
                .findFirst()
                .orElseThrow();
    }
}
