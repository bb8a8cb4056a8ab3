package dev.tenon.examples.quickstart;

import static java.time.Duration.ofSeconds;

import dev.tenon.error.OutsideTransactionException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.quickstart.db.Account;
import dev.tenon.examples.quickstart.db.Db;
import dev.tenon.examples.quickstart.db.Tx;
import java.util.List;

/** Money moves from one account to another, or does not: an interactive transaction. */
final class Bank {
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
            super(email + " does not have enough to send " + amount);
        }
    }

    void tell() {
        db.account().createMany(List.of("alice@tenon.dev", "bob@tenon.dev"), email -> a -> a.email(email)
                .balance(100));

        story.chapter("Interactive", "a transfer, with a look at the balance in between");
        story.show("Alice sends Bob 100", () -> attempt("alice@tenon.dev", "bob@tenon.dev", 100));
        story.show("and 100 more, which she does not have", () -> attempt("alice@tenon.dev", "bob@tenon.dev", 100));
        story.show("a dry run: try it, look, take it back", this::dryRun);
        story.show("a part that may fail, in a savepoint of its own", this::withBonus);
        story.show("the outer client inside the callback, by mistake", this::wrongClient);
    }

    private void attempt(String from, String to, int amount) {
        try {
            Account receiver = transfer(from, to, amount);
            story.fact(receiver.email() + " now has " + receiver.balance());
        } catch (InsufficientFunds refused) {
            story.refusal(refused.getMessage() + ": rolled back, " + balances());
        }
    }

    private Account transfer(String from, String to, int amount) throws InsufficientFunds {
        return db.transaction(
                tx -> {
                    Account sender = tx.account().update(a -> a.email(from), d -> d.balance().decrement(amount));
                    if (sender.balance() < 0) {
                        throw new InsufficientFunds(from, amount);
                    }
                    return tx.account().update(a -> a.email(to), d -> d.balance().increment(amount));
                },
                o -> o.timeout(ofSeconds(10)).retries(3));
    }

    private void dryRun() {
        int preview = db.transaction(tx -> {
            Account bob = tx.account().update(a -> a.email("bob@tenon.dev"), d -> d.balance().multiply(2));
            return tx.rollback(bob.balance());
        });
        story.fact("Bob would have " + preview + "; " + balances());
    }

    private void withBonus() {
        db.inTransaction(tx -> {
            tx.account().update(a -> a.email("bob@tenon.dev"), d -> d.balance().decrement(50));
            try {
                tx.inTransaction((Tx bonus) -> bonus.account().create(a -> a.email("alice@tenon.dev")));
            } catch (UniqueConstraintException taken) {
                story.refusal(Story.problem(taken));
            }
            tx.account().update(a -> a.email("alice@tenon.dev"), d -> d.balance().increment(50));
        });
        story.fact("the rest was kept: " + balances());
    }

    private void wrongClient() {
        try {
            db.inTransaction(tx -> db.account().update(a -> a.email("bob@tenon.dev"), d -> d.balance(1_000_000)));
        } catch (OutsideTransactionException mistake) {
            story.refusal("refused before anything was sent; the ways out:");
            story.refusal(mistake.cure());
        }
    }

    private String balances() {
        List<Account> accounts = db.account().findMany(q -> q.orderBy(a -> a.email().asc()));
        return String.join(
                ", ", accounts.stream().map(a -> a.email() + " " + a.balance()).toList());
    }
}
