package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Row;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.schema.SchemaFile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What refers to a record by a key in another case is that record's, for the server's collation says so. */
class LooseKeysTest {
    private static final String MODELS = """
            datasource db {
              provider = "mysql"
            }

            model User {
              email String @id
              posts Post[]
            }

            model Post {
              id     Int   @id
              author User? @relation(fields: [email], references: [email])
              email  String?
            }
            """;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.open(
                SchemaFile.parse("schema.prisma", MODELS),
                OpenOptions.defaults().url(TestServer.get().database()));
        engine.push();
        engine.script("INSERT INTO User VALUES ('Ann@x.io'), ('Bö')");
        engine.script(
                "INSERT INTO Post VALUES (1, 'ann@x.io'), (2, 'ANN@X.IO '), (3, 'Ann@x.io'), (4, 'bo'), (5, NULL)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource(LoadStrategy.class)
    void a_record_has_all_that_refers_to_it(LoadStrategy strategy) {
        assertThat(rows("User", "email", "posts", strategy))
                .extracting(row -> ids(row.relation("posts").orElseThrow(), "id"))
                .containsExactly(List.of(1, 2, 3), List.of(4));
    }

    @ParameterizedTest
    @EnumSource(LoadStrategy.class)
    void all_that_refer_to_a_record_have_it(LoadStrategy strategy) {
        assertThat(rows("Post", "id", "author", strategy))
                .extracting(row -> ids(row.relation("author").orElseThrow(), "email"))
                .containsExactly(
                        List.of("Ann@x.io"), List.of("Ann@x.io"), List.of("Ann@x.io"), List.of("Bö"), List.of());
    }

    private List<Row> rows(String model, String order, String relation, LoadStrategy strategy) {
        List<Order> byKey = List.of(new Order.ByField(List.of(), order, Order.Direction.ASCENDING, null));
        Order byId = new Order.ByField(
                List.of(), relation.equals("posts") ? "id" : "email", Order.Direction.ASCENDING, null);
        ReadArguments related =
                new ReadArguments(ReadArguments.all().where(), List.of(byId), null, 0, null, Selection.scalars());
        Selection selection = new Selection(List.of(new Selection.Include(relation, related))).loading(strategy);
        return engine.execute(new Request.FindMany(
                        model, new ReadArguments(related.where(), byKey, null, 0, null, selection)))
                .rows();
    }

    private static List<Object> ids(List<Row> rows, String field) {
        return rows.stream().map(row -> row.value(field)).toList();
    }
}
