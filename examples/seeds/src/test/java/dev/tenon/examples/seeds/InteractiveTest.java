package dev.tenon.examples.seeds;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.ForeignKeyException;
import dev.tenon.examples.seeds.blog.Account;
import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.examples.seeds.blog.Tx;
import dev.tenon.examples.seeds.blog.User;
import dev.tenon.transaction.Isolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any code at all between the reads and writes of one transaction. There is no feature to switch on. */
class InteractiveTest {
    @TempDir
    private Path folder;

    private Db db;

    @BeforeEach
    void open() {
        db = Db.open(o -> o.url("file:" + folder.resolve("blog.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    record Opened(User user, Account account) {}

    @Test
    void a_later_write_uses_the_result_of_an_earlier_one() {
        Opened opened = db.transaction(tx -> {
            User user = tx.user().create(u -> u.email("alice@example.com").name("Alice"));
            Account account = tx.account().create(a -> a.userId(user.id()).balance(1000));
            return new Opened(user, account);
        });

        assertThat(opened.account().userId()).isEqualTo(opened.user().id());
        assertThat(db.account().findMany()).containsExactly(opened.account());
    }

    @Test
    void what_the_callback_throws_rolls_back_and_reaches_the_caller_as_it_is() {
        IOException failure = new IOException("the disk is full");

        Throwable caught = catchThrowable(() -> db.inTransaction(tx -> {
            tx.user().create(u -> u.email("alice@example.com"));
            throw failure;
        }));

        assertThat(caught).isSameAs(failure);
        assertThat(db.user().count()).isZero();
    }

    @Test
    void what_the_database_refuses_rolls_back_too() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    tx.user().create(u -> u.email("alice@example.com"));
                    tx.account().create(a -> a.userId(404));
                }))
                .isInstanceOf(ForeignKeyException.class);

        assertThat(db.user().count()).isZero();
    }

    @Test
    void one_transaction_takes_limits_and_isolation_of_its_own() {
        db.user().createMany(List.of("a@prisma.io", "b@prisma.io"), email -> u -> u.email(email));

        long raised = db.transaction(
                tx -> {
                    List<User> users = tx.user().findMany();
                    for (User user : users) {
                        tx.account().upsert(a -> a.userId(user.id()), c -> c.userId(user.id()), d -> d.balance(10));
                    }
                    return tx.account()
                            .updateMany(a -> a.balance().eq(0), d -> d.balance().increment(10));
                },
                o -> o.timeout(ofSeconds(30)).maxWait(ofSeconds(5)).isolation(Isolation.SERIALIZABLE));

        assertThat(raised).isEqualTo(2);
    }

    @Test
    void the_defaults_are_those_of_the_articles_and_can_be_set_for_the_whole_client() {
        List<Object> seen = new ArrayList<>();
        db.inTransaction(tx -> {}, o -> {
            seen.add(o.maxWait());
            seen.add(o.timeout());
            return o;
        });
        assertThat(seen).containsExactly(ofSeconds(2), ofSeconds(5));
        seen.clear();

        try (Db patient = Db.open(o -> o.url("file:" + folder.resolve("patient.db"))
                .transaction(t -> t.timeout(ofSeconds(10)).maxWait(ofSeconds(5))))) {
            patient.inTransaction(tx -> {}, o -> {
                seen.add(o.maxWait());
                seen.add(o.timeout());
                return o;
            });
        }
        assertThat(seen).containsExactly(ofSeconds(5), ofSeconds(10));
    }

    @Test
    void as_a_handle_it_counts_only_once_it_is_committed() {
        try (Tx tx = db.begin()) {
            tx.user().create(u -> u.email("forgotten@example.com"));
        }
        assertThat(db.user().count()).isZero();

        try (Tx tx = db.begin()) {
            tx.user().create(u -> u.email("alice@example.com"));
            tx.commit();
        }
        assertThat(db.user().count()).isEqualTo(1);
    }
}
