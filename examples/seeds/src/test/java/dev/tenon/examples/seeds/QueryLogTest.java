package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.jdbc.StatementEvent;
import dev.tenon.transaction.TransactionEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement can be seen: also those that begin and end a transaction. */
class QueryLogTest {
    private final QueryLog log = new QueryLog();

    @TempDir
    private Path folder;

    private Db db;

    @BeforeEach
    void open() {
        db = Db.open(o -> o.url("file:" + folder.resolve("blog.db")).listener(log));
        db.push();
        db.user().create(u -> u.email("alice@prisma.io").account(a -> a.create(x -> x.balance(100))));
        log.clear();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_transaction_shows_its_begin_its_statements_and_its_commit() {
        db.inTransaction(tx -> {
            int id =
                    tx.user().findUniqueOrThrow(u -> u.email("alice@prisma.io")).id();
            tx.account().update(a -> a.userId(id), d -> d.balance().decrement(10));
        });

        assertThat(log.verbs()).containsExactly("BEGIN", "SELECT", "UPDATE", "COMMIT");
        assertThat(log.statements()).extracting(StatementEvent::model).containsExactly(null, "User", "Account", null);
    }

    @Test
    void a_failure_shows_a_rollback_where_the_commit_would_be() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    tx.account().updateMany(a -> a.balance().gt(0), d -> d.balance(0));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(log.verbs()).containsExactly("BEGIN", "UPDATE", "ROLLBACK");
    }

    @Test
    void no_begin_means_no_transaction() {
        assertThat(db.user().count()).isEqualTo(1);
        db.user().updateMany(u -> u.id().gt(0), d -> d.name("Alice"));

        assertThat(log.verbs()).containsExactly("SELECT", "UPDATE");
    }

    @Test
    void a_nested_write_shows_that_it_is_a_transaction() {
        db.user().create(u -> u.email("bob@prisma.io").posts(p -> p.create(x -> x.title("Hello"))));

        assertThat(log.verbs()).startsWith("BEGIN").endsWith("COMMIT").contains("INSERT");
    }

    @Test
    void each_statement_says_how_long_it_took_and_how_many_rows_it_touched() {
        db.account().updateMany(a -> a.balance().gt(0), d -> d.balance().increment(1));

        assertThat(log.statements()).singleElement().satisfies(update -> {
            assertThat(update.sql()).startsWith("UPDATE").contains("Account", "?");
            assertThat(update.nanos()).isPositive();
            assertThat(update.rows()).isEqualTo(1);
            assertThat(update.failure()).isNull();
        });
    }

    @Test
    void parameters_are_shown_only_to_those_who_ask_for_them() {
        db.user().count(u -> u.email().eq("alice@prisma.io"));
        assertThat(log.statements()).allSatisfy(e -> assertThat(e.parameters()).isEmpty());

        QueryLog curious = new QueryLog();
        try (Db open = Db.open(o ->
                o.url("file:" + folder.resolve("blog.db")).listener(curious).showParameters())) {
            open.user().count(u -> u.email().eq("alice@prisma.io"));
        }
        assertThat(curious.statements())
                .singleElement()
                .satisfies(e -> assertThat(e.parameters())
                        .extracting(bind -> bind.value())
                        .containsExactly("alice@prisma.io"));
    }

    @Test
    void a_transaction_that_has_a_name_is_seen_under_it() {
        db.inTransaction(tx -> tx.user().count(), o -> o.label("census"));

        assertThat(log.statements()).extracting(StatementEvent::label).containsOnly("census");
        assertThat(log.events(TransactionEvent.Committed.class))
                .singleElement()
                .satisfies(e -> assertThat(e.label()).isEqualTo("census"));
    }
}
