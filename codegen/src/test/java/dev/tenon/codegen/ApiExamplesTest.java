package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.codegen.compile.Client;
import org.junit.jupiter.api.Test;

/** What the documentation shows compiles. */
class ApiExamplesTest {
    private static final Client SHOP = Client.of("shop.prisma");

    @Test
    void first_steps() {
        assertCompiles("""
                static void run() {
                    try (Db db = Db.open(o -> o.url("file:x.db").readers(2))) {
                        User alice = db.user().create(u -> u.email("alice@prisma.io").name("Alice")
                                .posts(p -> p.create(x -> x.title("Join us"))
                                        .create(x -> x.title("Follow").published(true))));
                        List<Post> recent = db.post().findMany(q -> q
                                .where(p -> p.title().contains("prisma").and(p.author().email().endsWith("@prisma.io")))
                                .orderBy(p -> p.createdAt().desc())
                                .include(i -> i.author())
                                .take(20));
                        Optional<User> found = db.user().findUnique(u -> u.email("a@x.io"));
                        User sure = db.user().findUniqueOrThrow(u -> u.id(1), i -> i.posts().teams());
                        db.post().findUnique(u -> u.authorIdTitle(1, "t"));
                        db.seat().findUnique(u -> u.id(1).where(x -> x.version().eq(3)));
                        Optional<String> perhaps = Optional.of("x");
                        db.user().update(u -> u.id(1), d -> d.name().setIfPresent(perhaps).email("x"));
                        db.user().update(u -> u.id(1), d -> d.name().setNull());
                    }
                }
                """);
    }

    @Test
    void bulk_and_sequential() {
        assertCompiles("""
                static void run(Db db, int id) {
                    long read = db.email().updateMany(
                            w -> w.user().id().eq(10).and(w.unread().eq(true)), d -> d.unread(false));
                    db.user().createMany(List.of("a", "b"), t -> u -> u.email(t));
                    db.user().createMany(u -> u.email("a"), u -> u.email("b").name("B"));
                    Batch batch = db.batch();
                    Op<Long> posts = batch.post().deleteMany(p -> p.authorId().eq(id));
                    Op<Long> messages = batch.privateMessage().deleteMany(m -> m.userId().eq(id));
                    Op<User> user = batch.user().delete(u -> u.id(id));
                    Op<User> ebony = batch.user().create(u -> u.email("ebony@prisma.io"));
                    batch.team().create(t -> t.name("Aurora Adventures").members(m -> m.connect(ebony)));
                    batch.post().create(p -> p.title("t").authorId(ebony.map(User::id)));
                    batch.user().findUnique(u -> u.id(ebony.map(User::id)));
                    batch.run(o -> o.isolation(dev.tenon.transaction.Isolation.SERIALIZABLE));
                    long count = posts.get();
                }
                """);
    }

    @Test
    void interactive() {
        assertCompiles("""
                @SuppressWarnings("serial")
                static class InsufficientFunds extends Exception {}

                static Account transfer(Db db, String sender, String receiver, int amount) throws InsufficientFunds {
                    return db.transaction(tx -> {
                        Account from = tx.account().update(a -> a.email(sender), d -> d.balance().decrement(amount));
                        if (from.balance() < 0) throw new InsufficientFunds();
                        return tx.account().update(a -> a.email(receiver), d -> d.balance().increment(amount));
                    }, o -> o.maxWait(Duration.ofSeconds(5)).timeout(Duration.ofSeconds(10)).retries(3));
                }

                static User signUp(com.example.shop.Client c, String email) {
                    return c.user().create(u -> u.email(email));
                }

                static void run(Db db) {
                    try (Tx tx = db.begin()) {
                        signUp(tx, "a");
                        tx.commit();
                    }
                    signUp(db, "b");
                    signUp(db.detached(), "c");
                    db.inTransaction(tx -> signUp(tx, "d"));
                    db.inTransaction(tx -> {
                        tx.afterCommit(() -> System.out.println("committed"));
                        tx.onRollback(() -> System.out.println("rolled back"));
                        tx.inTransaction(inner -> signUp(inner, "e"));
                        Attempt<User> attempt = tx.attempt(t -> signUp(t, "f"));
                        attempt.failure().ifPresent(System.out::println);
                    }, o -> o.label("signing up"));
                    String preview = db.transaction(tx -> tx.rollback(signUp(tx, "g").email()));
                }
                """);
    }

    @Test
    void numbers_of_every_kind() {
        assertCompiles("""
                static void run(Db db) {
                    db.post().findMany(q -> q.where(p -> p.views().gt(5).or(p.rating().lte(3)).and(p.views().in(1L, 2L)))
                            .orderBy(p -> p.author().email().asc()).orderBy(p -> p.id().desc()).skip(1).cursor(p -> p.id(4)));
                    db.post().update(p -> p.id(1), d -> d.views().increment(1).rating().multiply(2));
                }
                """);
    }

    @Test
    void nested_writes_of_an_update() {
        assertCompiles("""
                static void run(Db db) {
                    db.user().update(u -> u.id(1), d -> d
                            .posts(p -> p.create(x -> x.title("t"))
                                    .createMany(List.of("a", "b"), t -> x -> x.title(t))
                                    .connect(w -> w.authorIdTitle(1, "t"))
                                    .connectOrCreate(w -> w.id(1), x -> x.title("u"))
                                    .update(w -> w.id(1), x -> x.title("v"))
                                    .updateMany(x -> x.published().eq(false), x -> x.published(true))
                                    .upsert(w -> w.id(2), x -> x.title("w"), x -> x.title("w"))
                                    .delete(w -> w.id(3))
                                    .deleteMany(x -> x.rating().lt(1)))
                            .teams(t -> t.set(w -> w.id(1), w -> w.id(2)).disconnect(w -> w.id(2)))
                            .profile(p -> p.upsert(c -> c.bio("b"), c -> c.bio("b"))));
                    db.user().update(u -> u.id(1), d -> d.teams(t -> t.set(List.of(1, 2), n -> w -> w.id(n))));
                    db.user().update(u -> u.id(1), d -> d
                            .teams(t -> t.connect(List.of(1, 2), n -> w -> w.id(n))
                                    .disconnect(List.of(3), n -> w -> w.id(n)))
                            .posts(p -> p.connect(List.of("a", "b"), s -> w -> w.authorIdTitle(2, s))
                                    .delete(List.of(4, 5), n -> w -> w.id(n))));
                    db.profile().update(p -> p.id(1), d -> d.user(u -> u.disconnect()));
                    db.user().upsert(u -> u.email("a"), c -> c.email("a"), d -> d.name("A"), i -> i.profile(p -> p.user()));
                }
                """);
    }

    private static void assertCompiles(String members) {
        assertThat(SHOP.compiledWith(members).messages()).isEmpty();
    }
}
