package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Op;
import dev.tenon.error.BatchNotRunException;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.seeds.blog.Account;
import dev.tenon.examples.seeds.blog.Batch;
import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.examples.seeds.blog.Post;
import dev.tenon.examples.seeds.blog.User;
import dev.tenon.transaction.Isolation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operations that are described first and then run together, in order, all of them or none. */
class BatchTest {
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
    void a_page_of_posts_and_the_number_of_all_posts_are_read_in_one_transaction() {
        db.user()
                .create(u -> u.email("alice@prisma.io")
                        .posts(p -> p.create(x -> x.title("Join prisma"))
                                .create(x -> x.title("Cooking"))
                                .create(x -> x.title("prisma in Java"))));

        Batch batch = db.batch();
        Op<List<Post>> posts = batch.post()
                .findMany(q -> q.where(p -> p.title().contains("prisma")).orderBy(p -> p.id().asc()));
        Op<Long> total = batch.post().count();
        batch.run();

        assertThat(posts.get()).extracting(Post::title).containsExactly("Join prisma", "prisma in Java");
        assertThat(total.get()).isEqualTo(3);
    }

    @Test
    void raw_statements_are_operations_of_a_batch_too() {
        db.user().createMany(u -> u.email("a@prisma.io"), u -> u.email("b@prisma.io"));

        Batch batch = db.batch();
        Op<List<String>> emails = batch.queryRaw(String.class, "SELECT email FROM \"User\" ORDER BY id");
        Op<Long> changed = batch.executeRaw("UPDATE \"User\" SET name = 'Hello' WHERE id = 2;");
        batch.run();

        assertThat(emails.get()).containsExactly("a@prisma.io", "b@prisma.io");
        assertThat(changed.get()).isEqualTo(1);
        assertThat(db.user().findUniqueOrThrow(u -> u.id(2)).name()).isEqualTo("Hello");
    }

    @Test
    void a_raw_statement_takes_the_result_of_an_earlier_operation_and_goes_with_it() {
        Batch batch = db.batch();
        Op<User> ebony = batch.user().create(u -> u.email("ebony@prisma.io"));
        Op<Long> renamed =
                batch.executeRaw("UPDATE \"User\" SET name = {} WHERE id = {}", "Ebony", ebony.map(User::id));
        Op<Long> unnamed = batch.executeRaw("UPDATE \"User\" SET name = {} WHERE id = {}", ebony.map(User::name), -1);
        batch.run();
        assertThat(renamed.get()).isEqualTo(1);
        assertThat(unnamed.get()).isZero();

        Batch failing = db.batch();
        failing.executeRaw("DELETE FROM \"User\"");
        failing.executeRaw("INSERT INTO \"Post\" (title, \"authorId\") VALUES ('lost', {})", 999);
        assertThatThrownBy(failing::run).isInstanceOf(ForeignKeyException.class);
        assertThat(db.user().findFirstOrThrow().name()).isEqualTo("Ebony");
    }

    @Test
    void a_list_and_a_change_go_together() {
        db.user().createMany(u -> u.email("a@prisma.io"), u -> u.email("b@prisma.io"));

        Batch batch = db.batch();
        Op<List<User>> before = batch.user().findMany(q -> q.orderBy(u -> u.id().asc()));
        Op<User> changed = batch.user().update(u -> u.email("b@prisma.io"), d -> d.name("Hello"));
        batch.run();

        assertThat(before.get()).extracting(User::name).containsExactly(null, null);
        assertThat(changed.get().name()).isEqualTo("Hello");
    }

    @Test
    void either_all_three_records_are_created_or_none() {
        Batch batch = db.batch();
        batch.user().create(u -> u.email("a@prisma.io"));
        batch.user().create(u -> u.email("b@prisma.io"));
        batch.user().create(u -> u.email("a@prisma.io"));

        assertThatThrownBy(batch::run).isInstanceOf(UniqueConstraintException.class);
        assertThat(db.user().count()).isZero();
    }

    @Test
    void operations_run_in_the_order_in_which_they_were_described() {
        Batch batch = db.batch();
        Op<Long> first = batch.user().count();
        batch.user().create(u -> u.email("a@prisma.io"));
        Op<Long> second = batch.user().count();
        batch.user().deleteMany();
        Op<Long> third = batch.user().count();
        batch.run();

        assertThat(List.of(first.get(), second.get(), third.get())).containsExactly(0L, 1L, 0L);
    }

    @Test
    void nothing_is_sent_before_the_batch_runs_and_one_transaction_after() {
        log.clear();
        Batch batch = db.batch();
        batch.user().create(u -> u.email("a@prisma.io"));
        batch.user().create(u -> u.email("b@prisma.io"));
        assertThat(log.statements()).isEmpty();

        batch.run(o -> o.isolation(Isolation.SERIALIZABLE));

        assertThat(log.verbs()).containsExactly("BEGIN", "INSERT", "INSERT", "COMMIT");
    }

    /** "Can't reference the user's id created above": here the handle stands for it. */
    @Test
    void an_account_takes_the_id_of_the_user_that_the_same_batch_creates() {
        Batch batch = db.batch();
        Op<User> user = batch.user().create(u -> u.email("alice@example.com").name("Alice"));
        Op<Account> account =
                batch.account().create(a -> a.userId(user.map(User::id)).balance(1000));
        batch.run();

        assertThat(account.get().userId()).isEqualTo(user.get().id());
    }

    /** A belief that the article names in order to correct it: that a batch keeps what came before the failure. */
    @Test
    void if_the_account_is_refused_the_user_is_rolled_back() {
        Batch batch = db.batch();
        Op<User> user = batch.user().create(u -> u.email("alice@example.com"));
        batch.account().create(a -> a.userId(user.map(User::id)));
        batch.account().create(a -> a.userId(user.map(User::id)));

        assertThatThrownBy(batch::run).isInstanceOf(UniqueConstraintException.class);
        assertThat(db.user().count()).isZero();
    }

    @Test
    void several_deleteMany_go_together() {
        db.user().create(u -> u.email("alice@prisma.io").posts(p -> p.create(x -> x.title("One"))));

        Batch batch = db.batch();
        Op<Long> posts = batch.post().deleteMany();
        Op<Long> users = batch.user().deleteMany();
        batch.run();

        assertThat(List.of(posts.get(), users.get())).containsExactly(1L, 1L);
    }

    @Test
    void a_result_asked_for_too_early_says_what_to_do() {
        Batch batch = db.batch();
        Op<User> user = batch.user().create(u -> u.email("alice@prisma.io"));

        assertThatThrownBy(user::get).isInstanceOf(BatchNotRunException.class).hasMessageContaining("run()");
    }

    @Test
    void a_batch_runs_once() {
        Batch batch = db.batch();
        batch.user().create(u -> u.email("alice@prisma.io"));
        batch.run();

        assertThatThrownBy(batch::run)
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("new batch");
        assertThat(db.user().count()).isEqualTo(1);
    }

    @Test
    void a_batch_of_a_transaction_is_rolled_back_with_it() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    Batch batch = tx.batch();
                    Op<User> user = batch.user().create(u -> u.email("alice@prisma.io"));
                    batch.post().create(p -> p.title("One").authorId(user.map(User::id)));
                    batch.run();
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(db.user().count()).isZero();
    }
}
