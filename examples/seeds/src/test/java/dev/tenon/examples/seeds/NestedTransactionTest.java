package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.OutsideTransactionException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.transaction.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Nested transactions are not supported": here they are savepoints. */
class NestedTransactionTest {
    private final QueryLog log = new QueryLog();
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("blog.db")).listener(log));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void an_inner_failure_that_is_caught_undoes_the_inner_part_alone() {
        db.inTransaction(tx -> {
            tx.user().create(u -> u.email("outer@example.com"));
            assertThatThrownBy(() -> tx.inTransaction(inner -> {
                        inner.user().create(u -> u.email("inner@example.com"));
                        throw new IllegalStateException("not this");
                    }))
                    .hasMessage("not this");
            tx.user().create(u -> u.email("afterwards@example.com"));
        });

        assertThat(db.user().findMany(q -> q.orderBy(u -> u.id().asc())))
                .extracting(u -> u.email())
                .containsExactly("outer@example.com", "afterwards@example.com");
    }

    @Test
    void what_the_inner_part_did_goes_with_the_outer_one() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    tx.inTransaction(inner -> inner.user().create(u -> u.email("inner@example.com")));
                    throw new IllegalStateException("nothing at all");
                }))
                .hasMessage("nothing at all");

        assertThat(db.user().count()).isZero();
    }

    @Test
    void a_savepoint_is_set_and_released_within_one_transaction() {
        log.clear();

        db.inTransaction(tx -> tx.inTransaction(inner -> inner.user().create(u -> u.email("inner@example.com"))));

        assertThat(log.verbs()).containsExactly("BEGIN", "SAVEPOINT", "INSERT", "RELEASE", "COMMIT");
    }

    @Test
    void hooks_of_an_inner_part_run_after_the_outermost_commit_and_not_if_it_was_undone() {
        List<String> told = new ArrayList<>();

        db.inTransaction(tx -> {
            tx.inTransaction(kept -> kept.afterCommit(() -> told.add("kept")));
            assertThatThrownBy(() -> tx.inTransaction(undone -> {
                        undone.afterCommit(() -> told.add("undone"));
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(told).isEmpty();
        });

        assertThat(told).containsExactly("kept");
    }

    @Test
    void a_second_transaction_of_the_outer_client_is_refused_inside_the_first() {
        assertThatThrownBy(() -> db.inTransaction(tx -> db.inTransaction(other -> {})))
                .isInstanceOf(OutsideTransactionException.class);
    }

    @Test
    void an_option_that_a_savepoint_cannot_have_is_refused_and_not_ignored() {
        assertThatThrownBy(() ->
                        db.inTransaction(tx -> tx.inTransaction(inner -> {}, o -> o.isolation(Isolation.SERIALIZABLE))))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining("outermost");
    }
}
