package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.examples.seeds.bank.Account;
import dev.tenon.examples.seeds.bank.Db;
import dev.tenon.examples.seeds.bank.Tx;
import dev.tenon.transaction.Isolation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a transaction sees of others, and they of it. */
class IsolationTest {
    private final QueryLog log = new QueryLog();
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("bank.db")).listener(log));
        db.push();
        db.account().create(a -> a.email("alice@prisma.io").balance(100));
        log.clear();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Account alice() {
        return db.account().findUniqueOrThrow(a -> a.email("alice@prisma.io"));
    }

    /** Reads, decides and writes the sum itself: safe only if nobody comes between. */
    private Account deposit(int amount, Isolation isolation) {
        return db.transaction(
                tx -> {
                    Account read = tx.account().findUniqueOrThrow(a -> a.email("alice@prisma.io"));
                    return tx.account().update(a -> a.id(read.id()), d -> d.balance(read.balance() + amount));
                },
                o -> o.isolation(isolation));
    }

    @Test
    void serializable_nobody_comes_between_a_read_and_the_write_that_depends_on_it() throws InterruptedException {
        Callable<Account> deposit = () -> deposit(10, Isolation.SERIALIZABLE);

        List<AtOnce.Outcome<Account>> outcomes = AtOnce.run(Collections.nCopies(8, deposit));

        assertThat(outcomes).allMatch(AtOnce.Outcome::worked);
        assertThat(alice().balance()).isEqualTo(180);
    }

    /** Weaker levels are for other databases: one that the database lacks is refused, never quietly replaced. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERIALIZABLE")
    void a_level_that_the_database_lacks_is_refused_before_anything_is_sent(Isolation level) {
        assertThatThrownBy(() -> deposit(10, level))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContainingAll(level.name(), "SERIALIZABLE");

        assertThat(log.statements()).isEmpty();
        assertThat(alice().balance()).isEqualTo(100);
    }

    @Test
    void the_same_rows_give_the_same_data_for_as_long_as_the_transaction_lasts() {
        try (Tx reading = db.begin(o -> o.asReadOnly())) {
            int before = reading.account().findFirstOrThrow(q -> q).balance();
            deposit(10, Isolation.SERIALIZABLE);

            assertThat(reading.account().findFirstOrThrow(q -> q).balance()).isEqualTo(before);
            assertThat(alice().balance()).isEqualTo(110);
        }
    }

    @Test
    void others_see_nothing_of_a_transaction_before_its_commit() {
        try (Tx tx = db.begin()) {
            tx.account().update(a -> a.email("alice@prisma.io"), d -> d.balance(0));
            assertThat(alice().balance()).isEqualTo(100);

            tx.commit();
            assertThat(alice().balance()).isZero();
        }
    }

    @Test
    void a_transaction_that_promised_to_read_cannot_write() {
        assertThatThrownBy(() -> db.inTransaction(
                        tx -> tx.account().updateMany(a -> a.balance().gt(0), d -> d.balance(0)), o -> o.asReadOnly()))
                .isInstanceOf(ReadOnlyTransactionException.class)
                .hasMessageContaining("Account");

        assertThat(alice().balance()).isEqualTo(100);
    }
}
