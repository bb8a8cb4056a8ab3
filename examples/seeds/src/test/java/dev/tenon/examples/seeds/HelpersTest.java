package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.seeds.blog.Client;
import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.examples.seeds.blog.User;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function that takes "an optional transaction" takes a client: a database is one, and so is a transaction. */
class HelpersTest {
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("blog.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    /** Its two writes are as atomic as the client that it is given. */
    private static User createUserWithProfile(Client client, String email, String bio) {
        User user = client.user().create(u -> u.email(email));
        client.profile().create(p -> p.bio(bio).userId(user.id()));
        return user;
    }

    /** Its two writes are atomic whatever it is given: a transaction of its own, or a savepoint in the caller's. */
    private static User createUserWithProfileAtomically(Client client, String email, String bio) {
        return client.transaction(tx -> createUserWithProfile(tx, email, bio));
    }

    @Test
    void it_serves_by_itself() {
        User alice = createUserWithProfile(db, "alice@example.com", "Developer");

        assertThat(db.profile().findUniqueOrThrow(p -> p.userId(alice.id())).bio())
                .isEqualTo("Developer");
    }

    @Test
    void it_serves_in_a_transaction_and_is_rolled_back_with_it() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    createUserWithProfile(tx, "alice@example.com", "Developer");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(db.user().count()).isZero();
        assertThat(db.profile().count()).isZero();
    }

    @Test
    void one_that_begins_a_transaction_itself_may_be_called_within_another() {
        db.inTransaction(tx -> {
            createUserWithProfileAtomically(tx, "alice@example.com", "Developer");
            assertThatThrownBy(() -> createUserWithProfileAtomically(tx, "alice@example.com", "Impostor"))
                    .isInstanceOf(UniqueConstraintException.class);
            createUserWithProfileAtomically(tx, "bob@example.com", "Designer");
        });

        assertThat(db.profile().findMany(q -> q.orderBy(p -> p.id().asc())))
                .extracting(p -> p.bio())
                .containsExactly("Developer", "Designer");
    }

    @Test
    void one_that_begins_a_transaction_itself_serves_alone_too() {
        createUserWithProfileAtomically(db, "alice@example.com", "Developer");

        assertThat(db.profile().count()).isEqualTo(1);
    }
}
