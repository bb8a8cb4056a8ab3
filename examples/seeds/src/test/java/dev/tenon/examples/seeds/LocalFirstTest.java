package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.examples.seeds.todo.Account;
import dev.tenon.examples.seeds.todo.Client;
import dev.tenon.examples.seeds.todo.Db;
import dev.tenon.examples.seeds.todo.Todo;
import dev.tenon.examples.seeds.todo.Tx;
import dev.tenon.examples.seeds.todo.User;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database on the device: transactions name no tables, end when the block ends, and may wait for anything. */
class LocalFirstTest {
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("todo.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private User user(String name) {
        return db.user().create(u -> u.name(name));
    }

    private Todo taskOf(User user) {
        return db.todo().create(t -> t.title("Task 1").userId(user.id()));
    }

    private static void transferTodo(Client client, User from, User to, int todoId) {
        client.inTransaction(tx -> {
            Todo todo = tx.todo().findUniqueOrThrow(t -> t.id(todoId));
            if (todo.userId() != from.id()) {
                throw new IllegalArgumentException("Todo doesn't belong to user");
            }
            tx.todo().update(t -> t.id(todoId), d -> d.userId(to.id()));
        });
    }

    /** Whether the money moved. Nothing has to be aborted by hand: leaving the block without a commit does. */
    private boolean safeTransfer(Account from, Account to, int amount) {
        try (Tx tx = db.begin()) {
            Account source = tx.account().findUniqueOrThrow(a -> a.id(from.id()));
            if (source.balance() < amount) {
                return false;
            }
            tx.account().update(a -> a.id(from.id()), d -> d.balance(source.balance() - amount));
            tx.account().update(a -> a.id(to.id()), d -> d.balance().increment(amount));
            tx.commit();
            return true;
        } catch (RecordNotFoundException e) {
            return false;
        }
    }

    @Test
    void both_records_persist_once_the_handle_is_committed() {
        try (Tx tx = db.begin()) {
            User alice = tx.user().create(u -> u.name("Alice"));
            tx.todo().create(t -> t.title("Task 1").userId(alice.id()));
            tx.commit();
        }

        assertThat(db.todo().count(t -> t.user().name().eq("Alice"))).isEqualTo(1);
    }

    @Test
    void a_foreign_key_that_leads_nowhere_rolls_back_the_user_as_well() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    tx.user().create(u -> u.name("Alice"));
                    tx.todo().create(t -> t.title("Task 1").userId(999));
                }))
                .isInstanceOfSatisfying(
                        ForeignKeyException.class, e -> assertThat(e.code()).isEqualTo("P2003"));

        assertThat(db.user().findMany()).isEmpty();
    }

    @Test
    void a_transaction_reads_what_it_has_written() {
        User alice = db.user().create(u -> u.name("Al").profile(p -> p.create(x -> x.bio("New user"))));

        String bio = db.transaction(tx -> {
            User renamed = tx.user().update(u -> u.id(alice.id()), d -> d.name("Alice"));
            assertThat(tx.user().count(u -> u.name().eq("Alice"))).isEqualTo(1);
            return tx.profile().findUniqueOrThrow(p -> p.userId(renamed.id())).bio();
        });

        assertThat(bio).isEqualTo("New user");
    }

    @Test
    void two_reads_of_a_read_only_transaction_belong_together() {
        taskOf(user("Alice"));

        try (Tx tx = db.begin(o -> o.asReadOnly())) {
            long users = tx.user().count();
            taskOf(user("Bob"));

            assertThat(tx.todo().count()).isEqualTo(users);
            assertThatThrownBy(() -> tx.user().create(u -> u.name("Eve")))
                    .isInstanceOf(ReadOnlyTransactionException.class);
        }
        assertThat(db.todo().count()).isEqualTo(2);
    }

    @Test
    void a_safe_transfer_moves_the_money_or_says_that_it_did_not() {
        Account alice = db.account().create(a -> a.balance(100));
        Account bob = db.account().create(a -> a.balance(100));
        Account nobody =
                db.account().delete(a -> a.id(db.account().create(x -> x).id()));

        assertThat(safeTransfer(alice, bob, 60)).isTrue();
        assertThat(safeTransfer(alice, bob, 60)).isFalse();
        assertThat(safeTransfer(alice, nobody, 40)).isFalse();

        assertThat(db.account().findMany(q -> q.orderBy(a -> a.id().asc())))
                .extracting(Account::balance)
                .containsExactly(40, 160);
    }

    @Test
    void a_transfer_serves_by_itself() {
        User alice = user("Alice");
        User bob = user("Bob");
        Todo task = taskOf(alice);

        transferTodo(db, alice, bob, task.id());

        assertThat(db.todo().count(t -> t.userId().eq(bob.id()))).isEqualTo(1);
        assertThatThrownBy(() -> transferTodo(db, alice, bob, task.id())).hasMessage("Todo doesn't belong to user");
    }

    @Test
    void a_transfer_serves_within_a_larger_transaction() {
        User alice = user("Alice");
        User bob = user("Bob");
        Todo task = taskOf(alice);

        db.inTransaction(tx -> {
            transferTodo(tx, alice, bob, task.id());
            tx.auditLog().create(a -> a.action("transfer"));
        });
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    tx.auditLog().create(a -> a.action("transfer"));
                    transferTodo(tx, alice, bob, task.id());
                }))
                .hasMessage("Todo doesn't belong to user");

        assertThat(db.auditLog().count()).isEqualTo(1);
    }

    /** The article's store lets the read wait for the commit; here it does not wait, and sees what was there before. */
    @Test
    void a_read_beside_an_open_transaction_neither_waits_nor_sees_anything_of_it() {
        try (Tx tx = db.begin()) {
            User alice = tx.user().create(u -> u.name("Alice"));
            assertThat(db.user().findUnique(u -> u.id(alice.id()))).isEmpty();

            tx.commit();
            assertThat(db.user().findUnique(u -> u.id(alice.id()))).contains(alice);
        }
    }

    @Test
    void nested_writes_take_part_in_the_transaction() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    User alice = tx.user().create(u -> u.name("Alice").profile(p -> p.create(x -> x.bio("New user"))));
                    tx.settings().create(s -> s.theme("dark").userId(alice.id()));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(db.user().count() + db.profile().count() + db.settings().count())
                .isZero();
    }

    /** There, a transaction closes as soon as it waits for anything but the store; here it waits with you. */
    @Test
    void waiting_for_something_else_does_not_close_the_transaction() {
        User alice = user("Al");

        User renamed = db.transaction(tx -> {
            User before = tx.user().findUniqueOrThrow(u -> u.id(alice.id()));
            String name =
                    CompletableFuture.supplyAsync(() -> before.name() + "ice").join();
            return tx.user().update(u -> u.id(alice.id()), d -> d.name(name));
        });

        assertThat(renamed.name()).isEqualTo("Alice");
    }

    @Test
    void all_that_belongs_to_a_user_is_read_in_one_call() {
        User alice = db.user()
                .create(u -> u.name("Alice")
                        .profile(p -> p.create(x -> x.bio("New user")))
                        .todos(t -> t.create(x -> x.title("Task 1"))));

        User all = db.user()
                .findUniqueOrThrow(u -> u.id(alice.id()), i -> i.profile().todos());

        assertThat(all.profile()).isPresent();
        assertThat(all.todos()).extracting(Todo::title).containsExactly("Task 1");
    }
}
