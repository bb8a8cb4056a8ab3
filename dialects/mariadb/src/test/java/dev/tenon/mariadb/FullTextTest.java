package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.error.FullTextIndexMissingException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are searched by words, in the server's boolean language, where there is an index over just these fields. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullTextTest {
    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "mysql"
            }

            model Article {
              id    Int    @id
              title String
              body  String @db.Text @map("content")
              other String

              @@fulltext([title, body])
              @@fulltext([title])
            }
            """);

    private Engine engine;

    @BeforeAll
    void open() {
        engine = Engine.open(SCHEMA, OpenOptions.defaults().url(TestServer.get().database()));
        engine.push();
        engine.execute(new Request.CreateMany(
                "Article",
                List.of(
                        article(1, "The quick fox", "jumps over the lazy dog"),
                        article(2, "A lazy afternoon", "in the sun, with a lazy cat"),
                        article(3, "Foxes", "dig earths"),
                        article(4, "Nothing", "of the kind"))));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lazy; 1 2",
                "+lazy -cat; 1",
                "+lazy +fox; 1",
                "fox sun; 1 2",
                "fox*; 1 3",
                "\"lazy dog\"; 1",
                "LAZY; 1 2",
                "absent; ''"
            })
    void records_are_found_by_the_words_of_several_texts(String query, String ids) {
        assertThat(found(search(query), null)).isEqualTo(ids);
    }

    @Test
    void only_the_fields_that_are_named_are_searched() {
        assertThat(found(new Filter.Search(List.of("title"), "lazy"), null)).isEqualTo("2");
    }

    @Test
    void a_search_goes_together_with_other_conditions() {
        Filter second = new Filter.Compare("id", Filter.Comparison.EQUAL, 2);
        assertThat(found(new Filter.And(List.of(search("lazy"), new Filter.Not(second))), null))
                .isEqualTo("1");
        assertThat(found(new Filter.Not(search("lazy")), null)).isEqualTo("3 4");
    }

    @Test
    void what_matches_best_comes_first() {
        Order best = new Order.ByRelevance(List.of("title", "body"), "lazy", Order.Direction.DESCENDING);
        assertThat(found(search("lazy"), best)).isEqualTo("2 1");
    }

    @Test
    void without_an_index_over_just_these_fields_the_server_refuses() {
        assertThatThrownBy(() -> found(new Filter.Search(List.of("other"), "lazy"), null))
                .isInstanceOf(FullTextIndexMissingException.class)
                .hasMessageContaining("P2030");
        assertThat(found(search("dog"), null)).isEqualTo("1");
    }

    private static Filter search(String query) {
        return new Filter.Search(List.of("title", "body"), query);
    }

    private static WriteData article(int id, String title, String body) {
        return new WriteData(
                List.of(
                        Assignment.set("id", id),
                        Assignment.set("title", title),
                        Assignment.set("body", body),
                        Assignment.set("other", title)),
                List.of());
    }

    /** The ids, by the order or else by themselves. */
    private String found(Filter where, @Nullable Order order) {
        Order by = order == null ? new Order.ByField(List.of(), "id", Order.Direction.ASCENDING, null) : order;
        ReadArguments arguments = new ReadArguments(where, List.of(by), null, 0, null, List.of(), Selection.scalars());
        return engine.execute(new Request.FindMany("Article", arguments)).rows().stream()
                .map(row -> String.valueOf(row.value("id")))
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }
}
