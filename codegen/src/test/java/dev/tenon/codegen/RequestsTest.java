package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.engine.Executor;
import dev.tenon.codegen.compile.Client;
import dev.tenon.codegen.compile.Compilation;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Quantifier;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.request.WriteData.RelationWrite;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What generated delegates ask the engine for. */
class RequestsTest {
    private static final Compilation PROGRAM =
            Client.of("shop.prisma").withProgram(Client.text("RequestsProgram.java.txt"));

    @Test
    void a_create_with_nested_records() {
        WriteData post = new WriteData(List.of(Assignment.set("title", "Join us")), List.of());
        WriteData data = new WriteData(
                List.of(Assignment.set("email", "a@x.io"), Assignment.set("name", "A")),
                List.of(new RelationWrite("posts", List.of(new NestedWrite.Create(post)))));
        assertThat(asked("create")).isEqualTo(new Request.Create("User", data, including("posts")));
    }

    @Test
    void a_query() {
        Filter where = new Filter.And(List.of(
                new Filter.Text("title", Filter.Match.CONTAINS, "prisma"),
                new Filter.Related("author", Quantifier.IS, new Filter.Text("email", Filter.Match.ENDS_WITH, "x"))));
        List<Order> orders = List.of(
                new Order.ByField(List.of("author"), "email", Order.Direction.ASCENDING),
                new Order.ByField(List.of(), "id", Order.Direction.DESCENDING));
        assertThat(asked("query"))
                .isEqualTo(new Request.FindMany(
                        "Post", new ReadArguments(where, orders, by("id", 4), 2, 20, including("author"))));
    }

    @Test
    void an_update_by_a_compound_key_and_more() {
        UniqueWhere where =
                new UniqueWhere("authorId_title", List.of(1, "t"), new Filter.Compare("views", Comparison.GREATER, 5L));
        WriteData data = new WriteData(
                List.of(
                        new Assignment("views", Operation.INCREMENT, 1L),
                        new Assignment("rating", Operation.DIVIDE, 2.0),
                        Assignment.set("meta", null)),
                List.of());
        assertThat(asked("update")).isEqualTo(new Request.Update("Post", where, data, Selection.scalars()));
    }

    @Test
    void a_bulk_create() {
        List<WriteData> rows = List.of(
                new WriteData(List.of(Assignment.set("email", "a")), List.of()),
                new WriteData(List.of(Assignment.set("email", "b"), Assignment.set("role", "ADMIN")), List.of()));
        assertThat(asked("createMany")).isEqualTo(new Request.CreateMany("User", rows));
    }

    @Test
    void relations_that_are_and_are_not() {
        Filter nobody = new Filter.Related("user", Quantifier.IS_NOT, Filter.all());
        Filter posts =
                new Filter.Related("posts", Quantifier.NONE, new Filter.Compare("published", Comparison.EQUAL, true));
        assertThat(asked("orphans")).isEqualTo(new Request.DeleteMany("Profile", nobody));
        assertThat(asked("silent")).isEqualTo(new Request.Count("User", posts));
    }

    @Test
    void an_include_of_a_record_that_matches() {
        ReadArguments user = ReadArguments.matching(new Filter.Compare("email", Comparison.EQUAL, "a"))
                .reading(including("teams"));
        assertThat(asked("matching"))
                .isEqualTo(new Request.FindMany(
                        "Profile",
                        ReadArguments.all().reading(new Selection(List.of(new Selection.Include("user", user))))));
    }

    @Test
    void every_nested_write_of_an_update() {
        assertThat(((Request.Update) asked("nested")).data().relations())
                .containsExactly(
                        new RelationWrite(
                                "teams",
                                List.of(
                                        new NestedWrite.Set(List.of(by("id", 1), by("id", 2))),
                                        new NestedWrite.Disconnect(by("id", 2)),
                                        new NestedWrite.DeleteMany(Filter.all()))),
                        new RelationWrite("profile", List.of(new NestedWrite.Delete(null))));
    }

    @Test
    void a_field_given_twice_is_refused() {
        assertRefused("twice", "`email` of `User` was given twice");
    }

    @Test
    void a_foreign_key_with_its_relation_is_refused() {
        assertRefused("both", "`userId` and `user` of `Profile`");
    }

    @Test
    void the_relation_that_the_parent_supplies_is_refused() {
        assertRefused("supplied", "`userId` of a nested `Profile` was given", "`user`");
    }

    @Test
    void a_null_is_refused_with_the_name_of_its_field() {
        assertRefused("nullValue", "`email` of `User`");
        assertRefused("nullCondition", "`email` of `User`");
        assertRefused("nullKey", "`email` of `User`");
    }

    @Test
    void a_relation_in_a_bulk_write_is_refused() {
        assertRefused("bulkRelation", "`updateMany` of `User`", "`posts`");
    }

    @Test
    void a_to_one_relation_takes_one_write() {
        assertRefused("twoWrites", "`author` of `Post`");
        assertRefused("noWrite", "`author` of `Post`");
    }

    private static void assertRefused(String method, String... words) {
        assertThatThrownBy(() -> asked(method))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private static UniqueWhere by(String key, Object value) {
        return new UniqueWhere(key, List.of(value), Filter.all());
    }

    private static Selection including(String relation) {
        return new Selection(List.of(new Selection.Include(relation, ReadArguments.all())));
    }

    /** What the program's method of this name asks the engine for. */
    private static Request asked(String method) {
        List<Request> requests = new ArrayList<>();
        Executor recorder = request -> {
            requests.add(request);
            throw new Answered();
        };
        run(method, recorder);
        return requests.get(0);
    }

    private static void run(String method, Executor executor) {
        assertThat(PROGRAM.messages()).isEmpty();
        try {
            PROGRAM.classes()
                    .loadClass("com.example.shop.Program")
                    .getMethod(method, Executor.class)
                    .invoke(null, executor);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof InvalidArgumentException refused) {
                throw refused;
            }
            assertThat(thrown.getCause()).isInstanceOf(Answered.class);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Ends the call once it has been recorded. */
    private static final class Answered extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
