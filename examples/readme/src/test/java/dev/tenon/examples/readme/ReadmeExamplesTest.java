package dev.tenon.examples.readme;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.db.Account;
import com.acme.db.AccountUnique;
import com.acme.db.Batch;
import com.acme.db.Client;
import com.acme.db.Db;
import com.acme.db.Post;
import com.acme.db.Seat;
import com.acme.db.Team;
import com.acme.db.Tx;
import com.acme.db.User;
import dev.tenon.client.Duplicates;
import dev.tenon.client.Op;
import dev.tenon.client.Projection;
import dev.tenon.client.Upserted;
import dev.tenon.error.NotLoadedException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.transaction.Isolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Each region between {@code // readme} and {@code // end} stands in README.md letter for letter; {@link ReadmeTest} checks it. */
// spotless:off (laid out as README.md shows it)
class ReadmeExamplesTest {
    @TempDir
    Path folder;

    private Db db;
    private final List<String> log = new ArrayList<>();

    @BeforeEach
    void open() {
        db = Db.open(o -> o.url("file:" + folder.resolve("readme.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void first_steps() {
        String url = "file:" + folder.resolve("app.db");
        // readme
        try (Db db = Db.open(o -> o.url(url))) { // without a url: what the schema says
            db.push(); // creates the tables

            User alice = db.user().create(u -> u.email("alice@acme.com").name("Alice")
                    .posts(p -> p.create(x -> x.title("Join us"))
                            .create(x -> x.title("Follow").published(true))));

            List<Post> posts = db.post().findMany(q -> q
                    .where(p -> p.published().eq(true).and(p.author().email().endsWith("@acme.com")))
                    .orderBy(p -> p.createdAt().desc())
                    .include(i -> i.author())
                    .take(20));
            // end
            assertThat(alice.name()).isEqualTo("Alice");
            assertThat(posts).hasSize(1);
            assertThat(posts.get(0).author().email()).isEqualTo("alice@acme.com");
        }
    }

    @Test
    void results() {
        db.user().create(u -> u.email("alice@acme.com"));
        assertThatThrownBy(this::read)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("include(i -> i.posts())");
    }

    private void read() {
        // readme
        Optional<User> maybe = db.user().findUnique(u -> u.email("alice@acme.com"));
        User alice = db.user().findUniqueOrThrow(u -> u.email("alice@acme.com"), i -> i.posts());

        List<Post> posts = alice.posts(); // loaded, since included
        maybe.orElseThrow().posts(); // NotLoadedException: names the include that would load it
        // end
        throw new AssertionError("what was not loaded was read: " + posts);
    }

    @Test
    void updates() {
        db.user().create(u -> u.email("alice@acme.com").name("Alice").posts(p -> p.create(x -> x.title("a"))));
        Optional<String> newName = Optional.empty();
        // readme
        db.user().update(u -> u.email("alice@acme.com"), d -> d.name("Alice B.")); // a value
        db.user().update(u -> u.email("alice@acme.com"), d -> d.name().setNull()); // null: optional fields only
        db.user().update(u -> u.email("alice@acme.com"), d -> d.name().setIfPresent(newName)); // perhaps unset

        db.user().update(u -> u.email("alice@acme.com"), d -> d
                .posts(p -> p.create(x -> x.title("New")).deleteMany(x -> x.published().eq(false)))
                .teams(t -> t.connectOrCreate(w -> w.name("Aurora"), x -> x.name("Aurora"))));

        db.account().upsert(a -> a.email("bob@acme.com"),
                a -> a.email("bob@acme.com").balance(10),
                d -> d.balance().increment(10));
        // end
        assertThat(db.team().count()).isEqualTo(1);
        assertThat(db.account().findMany()).extracting(Account::balance).containsExactly(10);
    }

    @Test
    void finding() {
        db.user().create(u -> u.email("alice@acme.com").name("Alice")
                .posts(p -> p.create(x -> x.title("a")).create(x -> x.title("b").published(true))));
        assertThatThrownBy(this::find)
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("`email` of this `User` was not read");
    }

    private void find() {
        // readme
        List<User> page = db.user().findMany(q -> q
                .where(u -> u.name().ignoreCase().startsWith("al").and(u.posts().some(p -> p.published().eq(true))))
                .orderBy(u -> u.name().asc().nullsLast())
                .orderBy(u -> u.posts().count().desc())
                .distinct(u -> u.name())
                .omit(u -> u.email()) // for all queries of a client: open(o -> o.omit(UserFields.named(u -> u.email())))
                .include(i -> i.postsCount(p -> p.published().eq(true))
                        .posts(p -> p.select(x -> x.title()).take(3))));

        page.get(0).postsCount();
        page.get(0).email(); // NotLoadedException: it was not read
        // end
        throw new AssertionError("what was not read was given: " + page);
    }

    // readme
    record Title(String title) {}

    @Projection(User.class) // Tenon's annotation processor checks it when the project is compiled
    record Card(@Nullable String name, List<Title> posts, long postsCount) {}

    List<Card> cards() { // reads these columns, and no others
        return db.user().select(Card.class).findMany(q -> q
                .where(u -> u.email().endsWith("@acme.com"))
                .include(i -> i.posts(p -> p.orderBy(x -> x.title().asc()).take(2))));
    }
    // end

    @Test
    void projections() {
        db.user().create(u -> u.email("alice@acme.com").name("Alice")
                .posts(p -> p.create(x -> x.title("c")).create(x -> x.title("b")).create(x -> x.title("a"))));
        assertThat(cards()).containsExactly(new Card("Alice", List.of(new Title("a"), new Title("b")), 3));
    }

    @Test
    void numbers() {
        db.account().createMany(List.of(1, 2, 3), n -> a -> a.email("a" + n).balance(n));
        db.user().create(u -> u.email("alice@acme.com").posts(p -> p.create(x -> x.title("a")).create(x -> x.title("b"))));
        // readme
        var totals = db.account().aggregate(
                q -> q.where(a -> a.balance().gt(1)), a -> a.balance().sum(), a -> a.balance().average());
        long accounts = totals.count();
        Optional<Long> sum = totals.get(a -> a.balance().sum()); // of no record: nothing

        for (var posts : db.post().groupBy(g -> g.by(p -> p.authorId())
                .with(p -> p.createdAt().max())
                .having(p -> p.id().count().gt(1))
                .orderBy(p -> p.id().count().desc()))) {
            log.add(posts.key(p -> p.authorId()) + ": " + posts.count() + " posts");
        }
        // end
        assertThat(accounts).isEqualTo(2);
        assertThat(sum).contains(5L);
        assertThat(totals.get(a -> a.balance().average())).contains(2.5);
        assertThat(log).containsExactly("Optional[1]: 2 posts");
    }

    @Test
    void many_at_once() {
        List<String> emails = List.of("a@acme.com", "b@acme.com");
        Map<String, Integer> balances = Map.of("a@acme.com", 10, "b@acme.com", 20);
        db.user().create(u -> u.email("a@acme.com"));
        // readme
        db.user().createMany(Duplicates.SKIP, emails, email -> u -> u.email(email)); // what is there stays as it is
        List<Post> posts = db.post().createManyAndReturn(emails, email -> p -> p
                .title("Hello").author(a -> a.connect(u -> u.email(email))));

        db.account().upsertMany(AccountUnique.By.EMAIL, balances.entrySet(), // one statement
                e -> a -> a.email(e.getKey()).balance(e.getValue()));
        db.account().updateEach(balances.entrySet(), e -> a -> a.email(e.getKey()), e -> d -> d.balance(e.getValue() + 1));
        db.account().updateMany(a -> a.balance().gt(0), d -> d.balance().set(a -> a.balance().times(2)), 10); // at most 10

        Upserted<Account> carol = db.account().upsertAndTell(a -> a.email("carol@acme.com"),
                a -> a.email("carol@acme.com"), d -> d.balance(0));
        User dora = db.user().findOrCreate(u -> u.email("dora@acme.com"), u -> u.email("dora@acme.com"));
        Optional<User> gone = db.user().deleteIfExists(u -> u.email("nobody@acme.com"));
        // end
        assertThat(posts).extracting(Post::title).containsExactly("Hello", "Hello");
        assertThat(db.account().findMany(q -> q.orderBy(a -> a.balance().asc())))
                .extracting(Account::balance)
                .containsExactly(0, 22, 42);
        assertThat(carol.created()).isTrue();
        assertThat(dora.email()).isEqualTo("dora@acme.com");
        assertThat(gone).isEmpty();
    }

    // readme
    record Writer(String email, long posts) {}

    List<Writer> writers(List<Integer> ids) {
        return db.queryRaw(Writer.class, """
                SELECT u.email, COUNT(p.id) AS posts FROM "User" u LEFT JOIN "Post" p ON p."authorId" = u.id
                WHERE u.id IN ({}) GROUP BY u.email""", ids); // each {} takes a value, which is bound; a list takes as many
    }
    // end

    @Test
    void raw() {
        User alice = db.user().create(u -> u.email("alice@acme.com").posts(p -> p.create(x -> x.title("a"))));
        assertThat(writers(List.of(alice.id()))).containsExactly(new Writer("alice@acme.com", 1));
        assertThat(writers(List.of())).isEmpty();
        db.account().create(a -> a.email("bob@acme.com"));
        // readme
        long changed = db.executeRaw("UPDATE \"Account\" SET balance = balance + {} WHERE email = {}", 10, "bob@acme.com");
        // end
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void streams() {
        db.user().create(u -> u.email("alice@acme.com").posts(p -> p.createMany(List.of("a", "b"), t -> x -> x.title(t))));
        // readme
        try (Stream<Post> posts = db.post().stream(q -> q.orderBy(p -> p.title().asc()).include(i -> i.author()))) {
            posts.forEach(post -> log.add(post.title() + " by " + post.author().email())); // however many: a few are held
        }
        // end
        assertThat(log).containsExactly("a by alice@acme.com", "b by alice@acme.com");
    }

    @Test
    void bulk() {
        List<String> emails = List.of("a@acme.com", "b@acme.com");
        // readme
        long created = db.user().createMany(emails, email -> u -> u.email(email));
        long renamed = db.user().updateMany(u -> u.name().isNull(), d -> d.name("Unknown"));
        long deleted = db.post().deleteMany(p -> p.author().email().endsWith("@gone.com"));
        // end
        assertThat(List.of(created, renamed, deleted)).containsExactly(2L, 2L, 0L);
    }

    @Test
    void batches() {
        // readme
        Batch batch = db.batch();
        Op<User> ebony = batch.user().create(u -> u.email("ebony@acme.com"));
        Op<Team> team = batch.team().create(t -> t.name("Aurora").members(m -> m.connect(ebony)));
        Op<Long> users = batch.user().count();
        batch.run(); // or run(o -> o.isolation(Isolation.SERIALIZABLE))
        team.get();
        // end
        assertThat(users.get()).isEqualTo(1);
        assertThat(Isolation.values()).isNotEmpty();
    }

    static final class InsufficientFunds extends Exception {
        private static final long serialVersionUID = 1L;
    }

    // readme
    Account transfer(String from, String to, int amount) throws InsufficientFunds {
        return db.transaction(tx -> {
            Account sender = tx.account().update(a -> a.email(from), d -> d.balance().decrement(amount));
            if (sender.balance() < 0) {
                throw new InsufficientFunds(); // rolls back, and reaches the caller as it is
            }
            return tx.account().update(a -> a.email(to), d -> d.balance().increment(amount));
        }, o -> o.maxWait(ofSeconds(5)).timeout(ofSeconds(10)).retries(3));
    }
    // end

    @Test
    void interactive() throws InsufficientFunds {
        db.account().createMany(List.of("a", "b"), email -> a -> a.email(email).balance(100));
        assertThat(transfer("a", "b", 100).balance()).isEqualTo(200);
        assertThatThrownBy(() -> transfer("a", "b", 100)).isExactlyInstanceOf(InsufficientFunds.class);
        assertThat(db.account().findMany()).extracting(Account::balance).containsExactly(0, 200);
    }

    // readme
    static User signUp(Client client, String email) { // a Db, a Tx: one signature serves inside and outside
        return client.user().create(u -> u.email(email));
    }
    // end

    @Test
    void handles() {
        // readme
        try (Tx tx = db.begin()) { // for code that cannot be a lambda; close() without commit() rolls back
            signUp(tx, "elsa@acme.com");
            tx.afterCommit(() -> log.add("send the welcome mail"));
            tx.inTransaction(inner -> signUp(inner, "imani@acme.com")); // a savepoint
            tx.commit();
        }

        int preview = db.transaction(tx -> { // a dry run: a value, no exception, nothing kept
            signUp(tx, "nobody@acme.com");
            return tx.rollback((int) tx.user().count());
        });
        // end
        assertThat(preview).isEqualTo(3);
        assertThat(db.user().count()).isEqualTo(2);
        assertThat(log).containsExactly("send the welcome mail");
    }

    @Test
    void optimistic_concurrency() {
        int me = 7;
        Seat seat = db.seat().create(s -> s);
        // readme
        long claimed = db.seat().updateMany(
                s -> s.id().eq(seat.id()).and(s.version().eq(seat.version())),
                d -> d.ownerId(me).version().increment(1));
        if (claimed == 0) {
            throw new IllegalStateException("That seat is already booked. Please try again.");
        }
        // end
        assertThat(db.seat().findMany()).extracting(Seat::version).containsExactly(1);
    }

    @Test
    void connections() {
        String url = "file:" + folder.resolve("connected.db");
        // readme
        Db db = Db.open(o -> o.url(url) // or dataSource(pool): a pool of your own, which stays yours
                .pool(p -> p.connections(20).poolTimeout(ofSeconds(3)))); // goes before what the url says
        // end
        assertThat(db.push()).isNotNull();
        db.close();
        assertThatThrownBy(() -> Db.open(o -> o.dataSource(new SQLiteDataSource())))
                .isInstanceOf(UnsupportedOptionException.class);
    }

    @Test
    void seeing() {
        String url = "file:" + folder.resolve("seen.db");
        // readme
        Db db = Db.open(o -> o.url(url)
                .showParameters() // off unless asked for
                .listener(e -> log.add(e.sql() + " " + e.parameters() + " " + e.nanos() / 1_000 + " µs")));
        // end
        db.push();
        db.user().count();
        db.close();
        assertThat(log).anyMatch(line -> line.startsWith("SELECT COUNT(*)"));
    }
}
// spotless:on
