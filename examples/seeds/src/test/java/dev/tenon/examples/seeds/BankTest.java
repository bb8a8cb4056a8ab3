package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.RecordNotFoundException;
import dev.tenon.examples.seeds.bank.Account;
import dev.tenon.examples.seeds.bank.Db;
import dev.tenon.examples.seeds.bank.Transfer;
import dev.tenon.transaction.Isolation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money goes from one account to another: it must neither disappear nor double. */
class BankTest {
    private static final String ALICE = "alice@prisma.io";
    private static final String BOB = "bob@prisma.io";

    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("bank.db")));
        db.push();
        db.account()
                .createMany(List.of(ALICE, BOB), email -> a -> a.email(email).balance(100));
    }

    @AfterEach
    void close() {
        assertThat(balance(ALICE) + balance(BOB)).as("money in the bank").isEqualTo(200);
        db.close();
    }

    static final class InsufficientFunds extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InsufficientFunds(String from, int amount) {
            super(from + " doesn't have enough to send " + amount);
        }
    }

    private int balance(String email) {
        return db.account().findUniqueOrThrow(a -> a.email(email)).balance();
    }

    /** Takes first and checks afterwards: the exception gives back what was taken. */
    private Account transfer(String from, String to, int amount) {
        return db.transaction(tx -> {
            Account sender =
                    tx.account().update(a -> a.email(from), d -> d.balance().decrement(amount));
            if (sender.balance() < 0) {
                throw new InsufficientFunds(from, amount);
            }
            return tx.account().update(a -> a.email(to), d -> d.balance().increment(amount));
        });
    }

    /** Checks first, and keeps a record of it. */
    private Transfer recordedTransfer(String from, String to, int amount) {
        return db.transaction(
                tx -> {
                    Account source = tx.account().findUniqueOrThrow(a -> a.email(from));
                    if (source.balance() < amount) {
                        throw new InsufficientFunds(from, amount);
                    }
                    tx.account().update(a -> a.id(source.id()), d -> d.balance().decrement(amount));
                    Account target = tx.account()
                            .update(a -> a.email(to), d -> d.balance().increment(amount));
                    return tx.transfer()
                            .create(t -> t.fromId(source.id()).toId(target.id()).amount(amount));
                },
                o -> o.isolation(Isolation.SERIALIZABLE));
    }

    @Test
    void the_first_transfer_succeeds_and_the_second_is_rejected_for_want_of_funds() {
        assertThat(transfer(ALICE, BOB, 100).balance()).isEqualTo(200);

        assertThatThrownBy(() -> transfer(ALICE, BOB, 100))
                .isInstanceOf(InsufficientFunds.class)
                .hasMessage("alice@prisma.io doesn't have enough to send 100");

        assertThat(balance(ALICE)).isZero();
        assertThat(balance(BOB)).isEqualTo(200);
    }

    @Test
    void a_transfer_to_nobody_takes_nothing() {
        assertThatThrownBy(() -> transfer(ALICE, "nobody@prisma.io", 50)).isInstanceOf(RecordNotFoundException.class);

        assertThat(balance(ALICE)).isEqualTo(100);
    }

    @Test
    void of_two_transfers_at_the_same_moment_one_is_rejected() throws InterruptedException {
        Callable<Account> all = () -> transfer(ALICE, BOB, 100);

        List<AtOnce.Outcome<Account>> outcomes = AtOnce.run(List.of(all, all));

        assertThat(outcomes).filteredOn(AtOnce.Outcome::worked).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> !o.worked())
                .singleElement()
                .satisfies(o -> assertThat(o.failure()).isInstanceOf(InsufficientFunds.class));
    }

    /** What the older article calls a known limitation: transactions on the same rows at once. They take turns here. */
    @Test
    void many_transfers_on_the_same_rows_at_once_all_succeed() throws InterruptedException {
        Callable<Account> there = () -> transfer(ALICE, BOB, 1);
        Callable<Account> back = () -> transfer(BOB, ALICE, 1);

        List<AtOnce.Outcome<Account>> outcomes = AtOnce.run(Collections.nCopies(5, List.of(there, there, back)).stream()
                .flatMap(List::stream)
                .toList());

        assertThat(outcomes).allMatch(AtOnce.Outcome::worked);
        assertThat(balance(BOB)).isEqualTo(105);
    }

    @Test
    void a_transfer_leaves_a_record_if_and_only_if_the_money_moved() {
        Transfer transfer = recordedTransfer(ALICE, BOB, 30);
        assertThatThrownBy(() -> recordedTransfer(ALICE, BOB, 71)).isInstanceOf(InsufficientFunds.class);
        assertThatThrownBy(() -> recordedTransfer(ALICE, "nobody@prisma.io", 70))
                .isInstanceOf(RecordNotFoundException.class);

        assertThat(db.transfer().findMany()).containsExactly(transfer);
        assertThat(balance(ALICE)).isEqualTo(70);
    }

    @Test
    void an_unknown_source_is_told_apart_from_one_without_funds() {
        assertThatThrownBy(() -> recordedTransfer("nobody@prisma.io", BOB, 1))
                .isInstanceOfSatisfying(
                        RecordNotFoundException.class, e -> assertThat(e.code()).isEqualTo("P2025"));
    }

    /** Checking first is safe only if nobody spends the money between the check and the write. */
    @Test
    void money_cannot_be_spent_twice_even_if_it_is_checked_first() throws InterruptedException {
        Callable<Transfer> most = () -> recordedTransfer(ALICE, BOB, 60);

        List<AtOnce.Outcome<Transfer>> outcomes = AtOnce.run(List.of(most, most, most));

        assertThat(outcomes).filteredOn(AtOnce.Outcome::worked).hasSize(1);
        assertThat(balance(ALICE)).isEqualTo(40);
        assertThat(db.transfer().count()).isEqualTo(1);
    }
}
