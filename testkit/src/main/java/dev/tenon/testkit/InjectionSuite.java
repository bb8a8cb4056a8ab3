package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.TenonException;
import dev.tenon.jdbc.JdbcSession;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.plan.Planner;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.JsonMatch;
import dev.tenon.plan.request.Filter.Match;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.step.Operand;
import dev.tenon.plan.step.Slot;
import dev.tenon.plan.step.Step;
import dev.tenon.sql.Inputs;
import dev.tenon.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Hostile texts come back through every path as they were, or are refused with an error of Tenon's; and the text of a statement
 * is the same whatever its values are.
 */
public abstract class InjectionSuite extends DatabaseSuite {
    private static final String MODELS = """
            enum Color {
              RED
              BLUE
            }

            model Thing {
              id    String @id
              text  String?
              json  Json?
              color Color?
            }
            """;

    private static final Inputs GIVEN = new Given();

    private final List<String> sent = new ArrayList<>();
    private Opened opened;
    private JdbcSession session;
    private Planner planner;
    private SqlWriter writer;

    /** For subclasses. */
    protected InjectionSuite() {}

    @BeforeEach
    void openSession() {
        opened = open(MODELS, PoolOptions.defaults(), event -> sent.add(event.sql()))
                .push();
        session = opened.writer();
        planner = new Planner(
                opened.database().schema(), opened.database().driver().dialect().capabilities());
        writer = new SqlWriter(opened.database().driver().dialect());
    }

    @AfterEach
    void closeSession() {
        session.giveBack();
        opened.close();
    }

    @Test
    void a_value_comes_back_as_it_was_or_is_refused() {
        through(
                text -> insert("row", "text", text),
                text -> assertThat(read("text", row("row"))).containsExactly(text));
    }

    @Test
    void an_id_comes_back_as_it_was_or_is_refused() {
        through(text -> insert(text, "text", "x"), text -> {
            assertThat(found(new Filter.Compare("id", Comparison.EQUAL, text))).containsExactly(text);
            assertThat(found(new Filter.In("id", List.of(text, "none"), false))).containsExactly(text);
        });
    }

    @Test
    void a_filter_finds_the_text_and_nothing_else() {
        List<Function<String, Filter>> filters = List.of(
                text -> new Filter.Compare("text", Comparison.EQUAL, text),
                text -> new Filter.Compare("text", Comparison.EQUAL, text, true),
                text -> new Filter.In("text", List.of(text), false),
                text -> new Filter.Text("text", Match.CONTAINS, text),
                text -> new Filter.Text("text", Match.STARTS_WITH, text),
                text -> new Filter.Text("text", Match.ENDS_WITH, text),
                text -> new Filter.Text("text", Match.CONTAINS, text, true));
        through(text -> insert("row", "text", text), text -> filters.forEach(filter -> assertFinds(filter, text)));
    }

    @Test
    void a_text_in_json_is_found_and_comes_back_as_it_was_or_is_refused() {
        List<Function<String, Filter>> filters = List.of(
                text -> json("k", JsonMatch.EQUAL, HostileTexts.json(text)),
                text -> json("k", JsonMatch.TEXT_CONTAINS, text),
                text -> json("k", JsonMatch.TEXT_STARTS_WITH, text));
        through(text -> insert("row", "json", "{\"k\": " + HostileTexts.json(text) + "}"), text -> {
            filters.forEach(filter -> assertFinds(filter, text));
            assertThat(read("json", row("row")))
                    .singleElement()
                    .satisfies(json -> assertThat(HostileTexts.ofJson(json)).isEqualTo(text));
        });
    }

    @Test
    void a_key_in_json_is_found_or_is_refused() {
        through(
                text -> insert("row", "json", "{" + HostileTexts.json("k" + text) + ": 1}"),
                text -> assertThat(found(json("k" + text, JsonMatch.EQUAL, "1")))
                        .containsExactly("row"));
    }

    @Test
    void a_text_that_is_no_value_of_the_enum_is_refused() {
        all().forEach(text -> {
            assertThatThrownBy(() -> insert("row", "color", text)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> found(new Filter.Compare("color", Comparison.EQUAL, text)))
                    .isInstanceOf(InvalidArgumentException.class);
        });
    }

    @Test
    void a_value_of_raw_sql_is_found_as_it_was() {
        through(
                text -> insert("row", "text", text),
                text -> assertThat(session.query(opened.numbers("SELECT COUNT(*) FROM `Thing` WHERE `text` = ?", text)))
                        .containsExactly(new Object[] {1L}));
    }

    @Test
    void a_text_is_no_name_of_a_field_and_nothing_is_sent() {
        all().forEach(text -> {
            sent.clear();
            assertThatThrownBy(() -> found(new Filter.Compare(text, Comparison.EQUAL, "x")))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> read(text, Filter.all())).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> insert("row", text, "x")).isInstanceOf(InvalidArgumentException.class);
            assertThat(sent).isEmpty();
        });
    }

    /** Stores each text beside another and looks for it, by the same statements whatever the text. */
    private void through(Consumer<String> store, Consumer<String> look) {
        List<String> expected = statements(store, look, HostileTexts.HARMLESS);
        for (String text : HostileTexts.kept()) {
            assertThat(statements(store, look, text))
                    .as(HostileTexts.named(text))
                    .isEqualTo(expected);
        }
        for (String text : HostileTexts.perhapsRefused()) {
            try {
                statements(store, look, text);
            } catch (TenonException refused) {
                assertThat(refused.problem()).doesNotContain(text);
            }
        }
        assertThat(statements(store, look, HostileTexts.HARMLESS)).isEqualTo(expected);
    }

    private List<String> statements(Consumer<String> store, Consumer<String> look, String text) {
        session.execute(opened.sql("DELETE FROM `Thing`"));
        insert("another", "text", "another");
        sent.clear();
        store.accept(text);
        look.accept(text);
        return List.copyOf(sent);
    }

    private void insert(String id, String field, String value) {
        WriteData row = new WriteData(List.of(Assignment.set("id", id), Assignment.set(field, value)), List.of());
        Step.Insert insert = (Step.Insert) planner.plan(new Request.CreateMany("Thing", List.of(row)))
                .steps()
                .get(0);
        session.execute(writer.insert(insert, insert.rows(), GIVEN));
    }

    private void assertFinds(Function<String, Filter> filter, String text) {
        assertThat(found(filter.apply(text)))
                .as(HostileTexts.named(filter.apply(text).toString()))
                .containsExactly("row");
    }

    /** The ids of what is found. */
    private List<String> found(Filter filter) {
        return read("id", filter);
    }

    private List<String> read(String field, Filter filter) {
        Selection only = new Selection(List.of(field), List.of(), List.of());
        ReadArguments arguments = new ReadArguments(filter, List.of(), null, 0, null, only);
        Step.Read read = (Step.Read)
                planner.plan(new Request.FindMany("Thing", arguments)).steps().get(0);
        return session.query(writer.select(read.select(), GIVEN)).stream()
                .map(row -> (String) Objects.requireNonNull(row[0]))
                .toList();
    }

    private static Filter json(String key, JsonMatch match, String value) {
        return new Filter.Json("json", List.of(key), match, value, false);
    }

    private static Filter row(String id) {
        return new Filter.Compare("id", Comparison.EQUAL, id);
    }

    private static Stream<String> all() {
        return Stream.concat(HostileTexts.kept().stream(), HostileTexts.perhapsRefused().stream());
    }

    /** The values of a plan's first step, which are all given. */
    private static final class Given implements Inputs {
        @Override
        public List<List<Object>> rows(Slot slot, List<String> fields) {
            return List.of();
        }

        @Override
        public @Nullable Object value(Operand operand) {
            return ((Operand.Given) operand).value();
        }
    }
}
