package dev.tenon.examples.quickstart;

import static java.time.Duration.ofSeconds;

import dev.tenon.error.OutsideTransactionException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.quickstart.db.Account;
import dev.tenon.examples.quickstart.db.Db;
import dev.tenon.examples.quickstart.db.Tx;
import java.util.List;
import java.util.stream.Collectors;

/** Money moves from one account to another, or does not: interactive transactions. */
final class Bank {
    private static final String ALICE = "alice@tenon.dev";
    private static final String BOB = "bob@tenon.dev";

    private final Db db;
    private final Story story;

    Bank(Db db, Story story) {
        this.db = db;
        this.story = story;
    }

    /** Somebody wanted to send more than there was. The bank's own exception: Tenon hands it through as it is. */
    static final class InsufficientFunds extends Exception {
        private static final long serialVersionUID = 1L;

        InsufficientFunds(String email, int amount) {
            super(email + " does not have enough to send " + amount + "; rolled back");
        }
    }

    void tell() throws Exception {
        db.account()
                .createMany(List.of(ALICE, BOB), email -> a -> a.email(email).balance(100));
        story.chapter("Interactive", "transfers, with a look at the balance in between");
        send("Alice sends Bob 100");
        send("and 100 more, which she does not have");
        dryRun();
        savepoint();
        wrongClient();
    }

    private void send(String what) throws Exception {
        try {
            story.show(what, () -> transfer(ALICE, BOB, 100));
        } catch (InsufficientFunds refused) {
            story.refused(refused);
        }
        story.fact(balances());
    }

    private Account transfer(String from, String to, int amount) throws InsufficientFunds {
        return db.transaction(
                tx -> {
                    Account sender = tx.account()
                            .update(a -> a.email(from), d -> d.balance().decrement(amount));
                    if (sender.balance() < 0) {
                        throw new InsufficientFunds(from, amount);
                    }
                    return tx.account()
                            .update(a -> a.email(to), d -> d.balance().increment(amount));
                },
                o -> o.timeout(ofSeconds(10)).retries(3));
    }

    private void dryRun() throws Exception {
        Account preview = story.show(
                "a dry run: do it, look, take it back",
                () -> db.transaction(tx -> tx.rollback(
                        tx.account().update(a -> a.email(BOB), d -> d.balance().multiply(2)))));
        story.fact("Bob would have " + preview.balance() + "; " + balances());
    }

    private void savepoint() throws Exception {
        story.show(
                "a part that may fail, in a transaction inside",
                () -> db.transaction(tx -> {
                    tx.account().update(a -> a.email(BOB), d -> d.balance().decrement(50));
                    openSecondAccount(tx);
                    return tx.account()
                            .update(a -> a.email(ALICE), d -> d.balance().increment(50));
                }));
        story.fact("the rest was kept: " + balances());
    }

    private void openSecondAccount(Tx tx) {
        try {
            tx.transaction(inner -> inner.account().create(a -> a.email(ALICE)));
        } catch (UniqueConstraintException taken) {
            story.refused(taken);
        }
    }

    private void wrongClient() throws Exception {
        try {
            story.show(
                    "by mistake `db` instead of `tx` in the callback",
                    () -> db.transaction(tx -> db.account().update(a -> a.email(BOB), d -> d.balance(1_000_000))));
        } catch (OutsideTransactionException mistake) {
            story.fact("refused before it did harm (" + mistake.code() + "), with the ways out:");
            story.cure(mistake);
        }
    }

    private String balances() {
        return db.account().findMany(q -> q.orderBy(a -> a.email().asc())).stream()
                .map(a -> a.email() + " has " + a.balance())
                .collect(Collectors.joining(", "));
    }
}
