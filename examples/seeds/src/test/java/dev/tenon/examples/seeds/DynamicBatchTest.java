package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Op;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.seeds.blog.Batch;
import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.examples.seeds.blog.User;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch is an ordinary value: conditions and loops decide what goes into it. */
class DynamicBatchTest {
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_condition_decides_whether_an_account_is_created_too(boolean createAccount) {
        Batch batch = db.batch();
        Op<User> user = batch.user().create(u -> u.email("alice@example.com"));
        if (createAccount) {
            batch.account().create(a -> a.userId(user.map(User::id)).balance(1000));
        }
        batch.run();

        assertThat(db.account().count()).isEqualTo(createAccount ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void in_a_transaction_the_same_condition_may_look_at_results(boolean createAccount) {
        User user = db.transaction(tx -> {
            User created = tx.user().create(u -> u.email("alice@example.com"));
            if (createAccount) {
                tx.account().create(a -> a.userId(created.id()).balance(1000));
            }
            return created;
        });

        assertThat(db.account().count(a -> a.userId().eq(user.id()))).isEqualTo(createAccount ? 1 : 0);
    }

    @Test
    void a_loop_fills_a_batch_and_one_failure_undoes_every_turn() {
        Batch batch = db.batch();
        for (String email : List.of("a@prisma.io", "b@prisma.io", "c@prisma.io", "a@prisma.io")) {
            batch.user().create(u -> u.email(email));
        }

        assertThatThrownBy(batch::run).isInstanceOf(UniqueConstraintException.class);
        assertThat(db.user().count()).isZero();
    }

    @Test
    void an_empty_batch_is_no_mistake() {
        db.batch().run();

        assertThat(db.user().count()).isZero();
    }
}
