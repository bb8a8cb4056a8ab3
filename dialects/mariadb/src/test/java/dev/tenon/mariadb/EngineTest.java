package dev.tenon.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.Row;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.transaction.TransactionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine on a real server: what comes back although UPDATE gives nothing back. */
class EngineTest {
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final String url = TestServer.get().database();
    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.open(Fixture.SCHEMA, OpenOptions.defaults().url(url).listener(event -> said.add(event.sql())));
        engine.push();
        said.clear();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_record_is_created_with_one_statement() {
        Row row = create("ann");
        assertThat(row.scalars())
                .containsEntry("id", 1)
                .containsEntry("email", "ann")
                .containsEntry("age", 0);
        assertThat(said).hasSize(1);
    }

    @Test
    void an_update_gives_the_record_as_it_is_afterwards_also_if_its_key_changes() {
        create("ann");
        said.clear();
        Row row = engine.execute(new Request.Update(
                        "User",
                        key("email", "ann"),
                        data(Assignment.set("email", "bob"), new Assignment("age", Assignment.Operation.INCREMENT, 5)),
                        Selection.scalars()))
                .first()
                .orElseThrow();
        assertThat(row.scalars()).containsEntry("email", "bob").containsEntry("age", 5);
        assertThat(said).hasSize(4);
    }

    @Test
    void an_update_that_reckons_with_the_key_gives_the_record_too() {
        create("ann");
        Row row = engine.execute(new Request.Update(
                        "User",
                        key("id", 1),
                        data(new Assignment("id", Assignment.Operation.MULTIPLY, 7)),
                        Selection.scalars()))
                .first()
                .orElseThrow();
        assertThat(row.scalars()).containsEntry("id", 7).containsEntry("email", "ann");
    }

    @Test
    void nested_writes_reach_every_table() {
        Row user = engine.execute(new Request.Create(
                        "User",
                        new WriteData(
                                List.of(Assignment.set("email", "ann")),
                                List.of(
                                        new WriteData.RelationWrite(
                                                "posts",
                                                List.of(
                                                        new NestedWrite.Create(post(1)),
                                                        new NestedWrite.Create(post(2)))),
                                        new WriteData.RelationWrite(
                                                "teams",
                                                List.of(new NestedWrite.Create(data(Assignment.set("id", 9))))))),
                        new Selection(List.of(
                                new Selection.Include("posts", ReadArguments.all()),
                                new Selection.Include("teams", ReadArguments.all())))))
                .first()
                .orElseThrow();
        assertThat(user.relation("posts").orElseThrow()).hasSize(2);
        assertThat(user.relation("teams").orElseThrow()).hasSize(1);
        Row removed = engine.execute(new Request.Update(
                        "User",
                        key("id", 1),
                        new WriteData(
                                List.of(),
                                List.of(new WriteData.RelationWrite(
                                        "posts", List.of(new NestedWrite.Delete(key("id", 1)))))),
                        new Selection(List.of(new Selection.Include("posts", ReadArguments.all())))))
                .first()
                .orElseThrow();
        assertThat(removed.relation("posts").orElseThrow())
                .extracting(post -> post.value("id"))
                .containsExactly(2);
    }

    @Test
    void a_record_that_another_transaction_has_made_in_the_meantime_is_given_back_even_if_nothing_about_it_changes() {
        Row row = engine.transaction(TransactionOptions.interactive(), tx -> {
            tx.execute(new Request.Count("User", Filter.all())); // from now on it reads from a snapshot
            elsewhere("INSERT INTO users (e_mail, age) VALUES ('ann', 3)");
            WriteData same = data(Assignment.set("age", 3));
            return tx.execute(new Request.Update("User", key("email", "ann"), same, Selection.scalars()))
                    .first()
                    .orElseThrow();
        });
        assertThat(row.scalars()).containsEntry("email", "ann").containsEntry("age", 3);
    }

    @Test
    void what_an_upsert_finds_to_be_made_in_the_meantime_is_given_back() {
        WriteData nested = new WriteData(
                List.of(), List.of(new WriteData.RelationWrite("posts", List.of(new NestedWrite.Create(post(1))))));
        Row row = engine.transaction(TransactionOptions.interactive(), tx -> {
            tx.execute(new Request.Count("User", Filter.all()));
            elsewhere("INSERT INTO users (e_mail) VALUES ('ann')");
            WriteData create = data(Assignment.set("email", "ann"));
            return tx.execute(new Request.Upsert("User", key("email", "ann"), create, nested, Selection.scalars()))
                    .first()
                    .orElseThrow();
        });
        assertThat(row.scalars()).containsEntry("email", "ann");
        assertThat(engine.execute(new Request.Count("Post", Filter.all())).count())
                .isEqualTo(1);
    }

    @Test
    void an_upsert_never_changes_another_record_that_happens_to_be_in_the_way() {
        engine.execute(new Request.Create(
                "User",
                data(Assignment.set("email", "ann"), Assignment.set("name", "x"), Assignment.set("age", 1)),
                Selection.scalars()));
        assertThatThrownBy(() -> engine.execute(new Request.Upsert(
                        "User",
                        key("email", "bob"),
                        data(Assignment.set("email", "bob"), Assignment.set("name", "x"), Assignment.set("age", 1)),
                        data(Assignment.set("age", 99)),
                        Selection.scalars())))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        failure -> assertThat(failure.fields()).containsExactly("name", "age"));
    }

    @Test
    void an_upsert_by_the_only_key_is_one_statement() {
        Request upsert = new Request.Upsert(
                "Post",
                key("id", 1),
                new WriteData(
                        List.of(Assignment.set("id", 1), Assignment.set("title", "new"), Assignment.set("authorId", 1)),
                        List.of()),
                data(Assignment.set("title", "old")),
                Selection.scalars());
        create("ann");
        said.clear();
        assertThat(engine.execute(upsert).first().orElseThrow().value("title")).isEqualTo("new");
        assertThat(engine.execute(upsert).first().orElseThrow().value("title")).isEqualTo("old");
        assertThat(said).hasSize(2);
    }

    /** Runs a statement on another connection, at once. */
    private void elsewhere(String sql) {
        try (Connection connection = TestServer.get().connect(url.substring(url.lastIndexOf('/') + 1));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private Row create(String email) {
        return engine.execute(new Request.Create("User", data(Assignment.set("email", email)), Selection.scalars()))
                .first()
                .orElseThrow();
    }

    private static WriteData post(int id) {
        return data(Assignment.set("id", id), Assignment.set("title", "t" + id));
    }

    private static WriteData data(Assignment... scalars) {
        return new WriteData(List.of(scalars), List.of());
    }

    private static UniqueWhere key(String field, Object value) {
        return new UniqueWhere(field, List.of(value), Filter.all());
    }
}
