package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.TransactionBody;
import dev.tenon.error.OutsideTransactionException;
import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.examples.seeds.blog.Tx;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What would happen if? Everything is done, looked at, and taken back. */
class DryRunTest {
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

    /** Carries the result of a dry run out of its transaction, where there is nothing better. */
    static final class Rollback extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object result;

        Rollback(Object result) {
            super("Intentional rollback");
            this.result = result;
        }
    }

    private List<String> importAll(Tx tx) {
        tx.user().createMany(List.of("a@prisma.io", "b@prisma.io"), email -> u -> u.email(email));
        return tx.user().findMany(q -> q.orderBy(u -> u.email().asc())).stream()
                .map(u -> u.email())
                .toList();
    }

    private <R> R dryRun(TransactionBody<Tx, R, RuntimeException> operations) {
        return db.transaction(tx -> tx.rollback(operations.run(tx)));
    }

    @Test
    void a_dry_run_gives_its_result_and_keeps_nothing() {
        log.clear();

        List<String> preview = dryRun(this::importAll);

        assertThat(preview).containsExactly("a@prisma.io", "b@prisma.io");
        assertThat(log.verbs()).endsWith("ROLLBACK").doesNotContain("COMMIT");
        assertThat(db.user().count()).isZero();
    }

    @Test
    void an_exception_that_carries_the_result_works_as_in_the_article() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    throw new Rollback(importAll(tx));
                }))
                .isInstanceOfSatisfying(
                        Rollback.class, e -> assertThat(e.result).isEqualTo(List.of("a@prisma.io", "b@prisma.io")));

        assertThat(db.user().count()).isZero();
    }

    /** The article's version does not hand the transaction on, so its operations would have been kept. */
    @Test
    void operations_that_do_not_take_the_transaction_are_refused() {
        Supplier<Long> operations = () -> db.user().createMany(u -> u.email("a@prisma.io"));

        assertThatThrownBy(() -> dryRun(tx -> operations.get())).isInstanceOf(OutsideTransactionException.class);

        assertThat(db.user().count()).isZero();
    }

    @Test
    void a_dry_run_that_fails_says_why() {
        assertThatThrownBy(() -> dryRun(tx -> {
                    throw new IllegalStateException("it would not have worked");
                }))
                .hasMessage("it would not have worked");
    }
}
