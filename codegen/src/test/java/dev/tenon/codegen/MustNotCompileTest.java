package dev.tenon.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.codegen.compile.Client;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong does not compile; each case has a twin that does. */
class MustNotCompileTest {
    private static final Client SHOP = Client.of("shop.prisma");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a required field left out            | db.user().create(u -> u.name("x"))                              | db.user().create(u -> u.email("e").name("x"))                 | name
            the last required step left out      | db.post().create(p -> p.title("t"))                             | db.post().create(p -> p.title("t").authorId(1))               | NeedsAuthor
            a foreign key and its relation       | db.post().create(p -> p.title("t").authorId(1).author(a -> a.connect(w -> w.id(1)))) | db.post().create(p -> p.title("t").author(a -> a.connect(w -> w.id(1)))) | author
            null for a required field            | db.user().update(u -> u.id(1), d -> d.email().setNull())        | db.user().update(u -> u.id(1), d -> d.name().setNull())       | setNull
            find unique by what is not unique    | db.user().findUnique(u -> u.name("x"))                          | db.user().findUnique(u -> u.email("x"))                       | name
            half of a compound key               | db.post().findUnique(p -> p.authorIdTitle(1))                   | db.post().findUnique(p -> p.authorIdTitle(1, "t"))            | authorIdTitle
            a number that contains a text        | db.user().count(u -> u.id().contains("1"))                      | db.user().count(u -> u.email().contains("1"))                 | contains
            a required field that is null        | db.user().count(u -> u.email().isNull())                        | db.user().count(u -> u.name().isNull())                       | isNull
            a required relation that is null     | db.post().count(p -> p.author().isNull())                       | db.profile().count(p -> p.user().isNull())                    | isNull
            a text that is counted up            | db.user().update(u -> u.id(1), d -> d.email().increment("x"))   | db.user().update(u -> u.id(1), d -> d.age().increment(1))     | increment
            a number for a text                  | db.user().count(u -> u.email().eq(1))                           | db.user().count(u -> u.id().eq(1))                            | eq
            the relation that the parent gives   | db.user().create(u -> u.email("e").posts(p -> p.create(x -> x.title("t").authorId(1)))) | db.user().create(u -> u.email("e").posts(p -> p.create(x -> x.title("t")))) | authorId
            a condition of another model         | db.user().findMany(q -> q.where(u -> u.email().eq("x").and(postTitle())))  | db.post().findMany(q -> q.where(p -> p.title().eq("x").and(postTitle()))) | Condition
            an order of another model            | db.user().findMany(q -> q.orderBy(u -> u.posts().some()))       | db.user().findMany(q -> q.orderBy(u -> u.posts().count().desc())) | Sort
            a relation that cannot be untied     | db.user().update(u -> u.id(1), d -> d.posts(p -> p.disconnect(w -> w.id(1)))) | db.user().update(u -> u.id(1), d -> d.teams(t -> t.disconnect(w -> w.id(1)))) | disconnect
            an include of what is no relation    | db.user().findMany(q -> q.include(i -> i.email()))              | db.user().findMany(q -> q.include(i -> i.emails()))           | email
            an enum's value that it has not      | db.user().count(u -> u.role().eq(Role.OWNER))                   | db.user().count(u -> u.role().eq(Role.ADMIN))                 | OWNER
            a result of a batch that is no key   | db.batch().post().create(p -> p.title("t").authorId(op().map(User::email))) | db.batch().post().create(p -> p.title("t").authorId(op().map(User::id))) | Ref
            nulls first of a required field      | db.user().findMany(q -> q.orderBy(u -> u.email().asc().nullsFirst())) | db.user().findMany(q -> q.orderBy(u -> u.name().asc().nullsFirst())) | nullsFirst
            a field compared with another type's | db.user().count(u -> u.email().eq(u.id()))                      | db.user().count(u -> u.email().eq(u.name()))                  | eq
            the sum of a text                    | db.user().aggregate(q -> q, u -> u.email().sum())               | db.user().aggregate(q -> q, u -> u.age().sum())               | sum
            a relation that is selected          | db.user().findMany(q -> q.select(u -> u.posts()))               | db.user().findMany(q -> q.select(u -> u.email()))             | Scalar
            a text computed for a number         | db.user().update(u -> u.id(1), d -> d.age().set(f -> f.email())) | db.user().update(u -> u.id(1), d -> d.age().set(f -> f.age().plus(1))) | Value
            an aggregate of another model        | db.user().groupBy(g -> g.by(u -> u.name()).having(u -> postTitle())) | db.user().groupBy(g -> g.by(u -> u.name()).having(u -> u.id().count().gt(1L))) | Condition
            """)
    void it_does_not_compile(String what, String wrong, String right, String word) {
        assertThat(SHOP.compiledWith(program(wrong)).messages())
                .as(what)
                .isNotEmpty()
                .first()
                .asString()
                .contains("Program.java")
                .contains(word);
        List<String> none = SHOP.compiledWith(program(right)).messages();
        assertThat(none).as("the twin of: " + what).isEmpty();
    }

    private static String program(String expression) {
        return """
                static Condition<Post> postTitle() { return Condition.all(); }
                static Op<User> op() { throw new IllegalStateException(); }
                static void run(Db db) { %s; }
                """.formatted(expression);
    }
}
