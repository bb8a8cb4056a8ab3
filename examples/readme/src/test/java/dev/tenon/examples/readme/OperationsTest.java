package dev.tenon.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.db.Db;
import com.acme.db.Post;
import com.acme.db.Team;
import com.acme.db.Tx;
import com.acme.db.User;
import com.acme.db.UserFields;
import dev.tenon.client.Duplicates;
import dev.tenon.client.Projection;
import dev.tenon.client.Sql;
import dev.tenon.client.base.Loaded;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.InvalidSqlException;
import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.error.NotLoadedException;
import dev.tenon.error.ProjectionException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.StreamClosedException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.jdbc.StatementEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells of operations, at its edges. */
class OperationsTest {
    @TempDir
    Path folder;

    private String url;
    private Db db;
    private final List<String> statements = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();

    @BeforeEach
    void open() {
        url = "file:" + folder.resolve("operations.db");
        db = Db.open(o -> o.url(url).listener(this::heard));
        db.push();
        statements.clear();
    }

    private void heard(StatementEvent event) {
        statements.add(event.sql());
        if (event.sql().startsWith("SELECT")) {
            rows.add(event.rows());
        }
    }

    @AfterEach
    void close() {
        db.close();
    }

    record Wrong(String email, int name) {}

    record Unknown(String mail) {}

    record Endless(String title, Writer author) {}

    record Writer(List<Endless> posts) {}

    record Wrapped(int id, Optional<String> name) {}

    @Projection(Team.class)
    record OfATeam(String name) {}

    @Test
    void a_projection_reads_its_columns_and_no_others() {
        db.user().create(u -> u.email("a@x.io").name("A"));
        statements.clear();
        assertThat(db.user().select(Wrapped.class).findUniqueOrThrow(u -> u.email("a@x.io")))
                .isEqualTo(new Wrapped(1, Optional.of("A")));
        assertThat(statements).singleElement().asString().doesNotContain("\"email\",");
    }

    @Test
    void a_projection_that_does_not_fit_is_refused_before_anything_is_read() {
        assertRefused(Wrong.class, "`name` of the record", "String");
        assertRefused(Unknown.class, "the component `mail`, but `User` has no such field", "Did you mean `email`?");
        assertRefused(OfATeam.class, "projection of `Team`, but was used for `User`");
        assertThatThrownBy(() -> db.post().select(Endless.class))
                .isInstanceOf(ProjectionException.class)
                .hasMessageContaining("holds itself");
        assertThatThrownBy(() -> db.user().select(String.class)).hasMessageContaining("not a record");
        assertThat(statements).isEmpty();
    }

    @Test
    void a_query_for_a_projection_names_no_fields_of_its_own() {
        assertThatThrownBy(() -> db.user().select(Wrapped.class).findMany(q -> q.omit(u -> u.name())))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("components say already");
        assertThatThrownBy(() -> db.user().select(Wrapped.class).findMany(q -> q.include(i -> i.posts())))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("no component");
    }

    @Test
    void a_stream_goes_through_every_page_in_order() {
        User user = db.user().create(u -> u.email("a@x.io"));
        List<Integer> numbers = IntStream.range(0, 1201).boxed().toList();
        db.post().createMany(numbers, n -> p -> p.title("%04d".formatted(n)).authorId(user.id()));
        statements.clear();
        try (Stream<Post> posts = db.post().stream(q ->
                q.orderBy(p -> p.title().desc()).include(i -> i.author()).select(p -> p.title(), p -> p.authorId()))) {
            assertThat(posts.map(Post::title).map(Integer::valueOf))
                    .hasSize(1201)
                    .isSortedAccordingTo((a, b) -> b - a);
        }
        assertThat(statements)
                .filteredOn(sql -> sql.startsWith("SELECT"))
                .hasSize(6); // three pages, each with its authors
    }

    @Test
    void a_stream_skips_and_takes_as_a_query_does() {
        User user = db.user().create(u -> u.email("a@x.io"));
        db.post()
                .createMany(
                        IntStream.range(0, 700).boxed().toList(),
                        n -> p -> p.title("t").authorId(user.id()));
        try (Stream<Post> posts = db.post().stream(q -> q.skip(3).take(600).orderBy(p -> p.id().asc()))) {
            assertThat(posts.map(Post::id)).hasSize(600).startsWith(4).endsWith(603);
        }
    }

    @Test
    void a_stream_ends_with_its_transaction() {
        User user = db.user().create(u -> u.email("a@x.io"));
        db.post()
                .createMany(
                        IntStream.range(0, 600).boxed().toList(),
                        n -> p -> p.title("t").authorId(user.id()));
        Iterator<Post> posts;
        try (Tx tx = db.begin()) {
            posts = tx.post().stream(q -> q).iterator();
            posts.next();
        }
        assertThatThrownBy(posts::next)
                .isInstanceOf(StreamClosedException.class)
                .hasMessageContaining("A stream of `Post` was read on after the end of transaction");
    }

    @Test
    void a_stream_ends_when_it_is_closed_and_leaves_no_transaction() {
        User user = db.user().create(u -> u.email("a@x.io"));
        db.post().create(p -> p.title("t").authorId(user.id()));
        Iterator<Post> posts;
        try (Stream<Post> stream = db.post().stream(q -> q)) {
            posts = stream.iterator();
        }
        assertThatThrownBy(posts::next).isInstanceOf(StreamClosedException.class);
        assertThat(statements).last(InstanceOfAssertFactories.STRING).contains("ROLLBACK");
    }

    @Test
    void a_stream_holds_one_page_however_many_records_there_are() {
        User user = db.user().create(u -> u.email("a@x.io"));
        List<Integer> numbers = IntStream.range(0, 5000).boxed().toList();
        db.post().createMany(numbers, n -> p -> p.title("t").authorId(user.id()));
        rows.clear();
        int seen = 0;
        try (Stream<Post> posts = db.post().stream(q -> q.include(i -> i.author()))) {
            for (Iterator<Post> each = posts.iterator(); each.hasNext(); each.next()) {
                seen++;
                long read = rows.stream().mapToLong(Long::longValue).sum();
                assertThat(read - seen - seen / 500).isLessThanOrEqualTo(501); // a page and its authors
            }
        }
        assertThat(seen).isEqualTo(5000);
        assertThat(rows).allMatch(count -> count <= 500);
    }

    @Test
    void a_stream_does_not_end_in_silence_where_its_last_record_was_deleted() {
        User user = db.user().create(u -> u.email("a@x.io"));
        db.post()
                .createMany(
                        IntStream.range(0, 600).boxed().toList(),
                        n -> p -> p.title("t").authorId(user.id()));
        assertThatThrownBy(() -> db.inTransaction(tx ->
                        tx.post().stream(q -> q).forEach(post -> tx.post().delete(p -> p.id(post.id())))))
                .isInstanceOf(RecordNotFoundException.class)
                .hasMessageContaining("deleted while the stream was at it");
        assertThat(db.post().count()).isEqualTo(600);
    }

    record Row(int id, @Nullable String name, Optional<String> email) {}

    record Moment(Instant createdAt) {}

    @Test
    void raw_rows_go_to_components_of_their_names() {
        User user = db.user().create(u -> u.email("o'neil@x.io").posts(p -> p.create(x -> x.title("{}"))));
        assertThat(db.queryRaw(
                        Row.class, "SELECT name, 7 AS extra, EMAIL, id FROM \"User\" WHERE email = {}", "o'neil@x.io"))
                .containsExactly(new Row(user.id(), null, Optional.of("o'neil@x.io")));
        assertThat(db.queryRaw(Moment.class, "SELECT \"createdAt\" AS created_at FROM \"Post\" WHERE title = '{}'"))
                .hasSize(1);
        assertThat(db.queryRaw(Long.class, "SELECT COUNT(*) FROM \"User\"")).containsExactly(1L);
    }

    @Test
    void raw_statements_put_together_keep_their_values_bound() {
        db.user().createMany(List.of("a@x.io", "b@x.io", "'; DROP TABLE \"User\"; --"), e -> u -> u.email(e));
        Sql either = Sql.join(" OR ", List.of(Sql.of("email = {}", "a@x.io"), Sql.of("id IN ({})", List.of(2, 3))));
        assertThat(db.queryRaw(String.class, Sql.of("SELECT email FROM \"User\" WHERE {} ORDER BY id", either)))
                .containsExactly("a@x.io", "b@x.io", "'; DROP TABLE \"User\"; --");
        assertThat(statements).noneMatch(sql -> sql.contains("DROP"));
    }

    @Test
    void raw_statements_fail_as_typed_calls_do() {
        db.user().create(u -> u.email("a@x.io"));
        assertThatThrownBy(() -> db.executeRaw("INSERT INTO \"User\" (email) VALUES ({})", "a@x.io"))
                .isInstanceOf(UniqueConstraintException.class)
                .hasMessageContaining("User(email)");
        assertThatThrownBy(() -> db.executeRawUnsafe("UPDATE nowhere SET a = {}", 1))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> db.executeRaw("SELECT {}", 1, 2)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> db.executeRaw("SELECT ?", 1)).hasMessageContaining("Write `{}` where a value belongs");
        assertThat(db.queryRaw(Integer.class, "SELECT '?{}' /* ? {} */ -- {} ?\n = {}", 1))
                .containsExactly(0);
        assertThatThrownBy(() -> db.executeRawUnsafe("SELECT 1; SELECT 2")).isInstanceOf(InvalidSqlException.class);
        assertThatThrownBy(() -> db.queryRaw(Integer.class, "SELECT 1, 2")).hasMessageContaining("single values");
        assertThatThrownBy(() -> Sql.of("SELECT {}", new Object())).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> db.queryRaw(Wrong.class, "SELECT email, NULL AS name FROM \"User\""))
                .isInstanceOf(InvalidStoredValueException.class);
        assertThatThrownBy(() -> db.queryRaw(Wrong.class, "SELECT email FROM \"User\""))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`name`");
    }

    @Test
    @SuppressWarnings("NullAway") // as programs without such checks do
    void raw_statements_take_nulls_and_may_give_no_rows() {
        User user = db.user().create(u -> u.email("a@x.io").name("A"));
        assertThat(db.executeRaw("UPDATE \"User\" SET name = {}", (Object[]) null))
                .isEqualTo(1);
        assertThat(db.user().findUniqueOrThrow(u -> u.id(user.id())).name()).isNull();
        assertThat(db.queryRaw(Integer.class, "UPDATE \"User\" SET name = {}", "B"))
                .isEmpty();
        assertThatThrownBy(() -> db.queryRaw(Integer.class, "SELECT NULL"))
                .isInstanceOf(InvalidStoredValueException.class)
                .hasMessageContaining("a record with an `Optional`");
    }

    @Test
    void many_records_come_back_with_a_selection_or_are_tied_though_some_were_there() {
        db.user().create(u -> u.email("a@x.io"));
        List<User> users = db.user()
                .createManyAndReturn(
                        Duplicates.SKIP, List.of("a@x.io", "b@x.io"), e -> u -> u.email(e), i -> i.postsCount());
        assertThat(users).singleElement().satisfies(user -> {
            assertThat(user.email()).isEqualTo("b@x.io");
            assertThat(user.postsCount()).isZero();
        });
        db.team().create(t -> t.name("old"));
        User tied = db.user()
                .update(
                        u -> u.email("a@x.io"),
                        d -> d.teams(t ->
                                t.connectOrCreate(List.of("old", "new"), n -> w -> w.name(n), n -> x -> x.name(n))),
                        i -> i.teams());
        assertThat(tied.teams()).extracting(Team::name).containsExactlyInAnyOrder("old", "new");
        assertThatThrownBy(() -> db.user()
                        .updateEach(List.of(1), n -> u -> u.id(n), n -> d -> d.posts(p -> p.create(x -> x.title("t")))))
                .hasMessageContaining("`updateEach` of `User`");
    }

    @Test
    void raw_statements_take_part_in_a_transaction() {
        db.inTransaction(tx -> {
            tx.executeRaw("INSERT INTO \"User\" (email) VALUES ({})", "a@x.io");
            assertThatThrownBy(() -> tx.executeRaw("COMMIT"))
                    .isInstanceOf(InvalidSqlException.class)
                    .hasMessageContaining("behind Tenon's back");
            assertThat(tx.queryRaw(Integer.class, "SELECT id FROM \"User\"")).hasSize(1);
            tx.rollback();
        });
        assertThat(db.user().count()).isZero();
    }

    @Test
    void many_records_are_tied_untied_and_deleted_in_one_call() {
        db.team().createMany(List.of("a", "b", "c"), n -> t -> t.name(n));
        User user = db.user()
                .create(
                        u -> u.email("a@x.io")
                                .teams(t -> t.connect(List.of("a", "b", "c"), n -> w -> w.name(n)))
                                .posts(p -> p.createMany(List.of("p", "q", "r"), n -> x -> x.title(n))),
                        i -> i.posts());
        List<Integer> two = user.posts().subList(0, 2).stream().map(Post::id).toList();
        User changed = db.user()
                .update(
                        u -> u.id(user.id()),
                        d -> d.teams(t -> t.disconnect(List.of("a", "b"), n -> w -> w.name(n))
                                        .connect(List.<String>of(), n -> w -> w.name(n)))
                                .posts(p -> p.delete(two, id -> w -> w.id(id))),
                        i -> i.posts().teams());
        assertThat(changed.teams()).extracting(Team::name).containsExactly("c");
        assertThat(changed.posts()).extracting(Post::title).containsExactly("r");
    }

    @Test
    void an_aggregate_that_was_not_asked_for_is_told() {
        assertThatThrownBy(() ->
                        db.account().aggregate(q -> q).get(a -> a.balance().max()))
                .isInstanceOf(NotLoadedException.class)
                .hasMessageContaining("maximum of balance");
    }

    @Test
    void what_a_client_omits_is_read_where_a_query_names_it() {
        db.user().create(u -> u.email("a@x.io").name("A").posts(p -> p.create(x -> x.title("t"))));
        try (Db guarded = Db.open(o -> o.url(url).omit(UserFields.named(u -> u.email())))) {
            User user = guarded.user().findFirstOrThrow();
            assertThat(user.name()).isEqualTo("A");
            assertThatThrownBy(user::email).isInstanceOf(NotLoadedException.class);
            assertThat(user).hasToString("User[id=1, name=A]");
            assertThatThrownBy(() -> guarded.post()
                            .findFirstOrThrow(q -> q.include(i -> i.author(a -> a.omit(u -> u.name()))))
                            .author()
                            .email())
                    .isInstanceOf(NotLoadedException.class);
            assertThat(guarded.user()
                            .findFirstOrThrow(q -> q.select(u -> u.email()))
                            .email())
                    .isEqualTo("a@x.io");
        }
        try (Db guarded = Db.open(o -> o.url(url).omit(UserFields.named(u -> u.id(), u -> u.email(), u -> u.name())));
                Stream<User> users = guarded.user().stream(q -> q.withOmitted(u -> u.email()))) {
            assertThat(users.map(User::email)).containsExactly("a@x.io"); // by its key, which is omitted
            User user = guarded.post()
                    .findFirstOrThrow(q -> q.include(i -> i.author(a -> a.withOmitted(u -> u.email()))))
                    .author();
            assertThat(user.email()).isEqualTo("a@x.io");
            assertThatThrownBy(user::name)
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessageContaining("withOmitted");
        }
        assertThat(new User(1, "a", null)).isEqualTo(new User(1, "a", null, null, null, Loaded.scalars()));
    }

    private void assertRefused(Class<?> type, String... words) {
        assertThatThrownBy(() -> db.user().select(type))
                .isInstanceOf(ProjectionException.class)
                .hasMessageContainingAll(words);
    }
}
