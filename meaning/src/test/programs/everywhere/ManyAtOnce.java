package dev.tenon.meaning.library;

import static dev.tenon.meaning.library.Shelves.book;
import static dev.tenon.meaning.library.Shelves.emails;
import static dev.tenon.meaning.library.Shelves.fill;
import static dev.tenon.meaning.library.Shelves.labels;
import static dev.tenon.meaning.library.Shelves.person;
import static dev.tenon.meaning.library.Shelves.titles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.Duplicates;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The writes of many records, and what is read of many: aggregates and groups. */
public final class ManyAtOnce {
    private ManyAtOnce() {}

    public static void many_are_created_and_may_come_back(Db db) {
        List<String> emails = List.of("c@x.io", "a@x.io", "b@x.io");
        assertThat(db.person().createMany(emails, e -> p -> p.email(e))).isEqualTo(3);
        assertThat(db.person().createMany(Duplicates.SKIP, List.of("a@x.io", "d@x.io"), e -> p -> p.email(e)))
                .isEqualTo(1);
        List<Person> made = db.person()
                .createManyAndReturn(
                        Duplicates.SKIP,
                        List.of("d@x.io", "f@x.io", "e@x.io"),
                        e -> p -> p.email(e),
                        i -> i.booksCount());
        assertThat(emails(made)).containsExactly("f@x.io", "e@x.io");
        assertThat(made.get(0).booksCount()).isZero();
        List<Book> books = db.book()
                .createManyAndReturn(
                        emails,
                        e -> b -> b.title("by " + e)
                                .author(a -> a.connect(w -> w.email(e)))
                                .tags(t -> t.connectOrCreate(w -> w.label("bulk"), x -> x.label("bulk"))),
                        i -> i.author().tags());
        assertThat(books).extracting(b -> b.author().email()).containsExactlyElementsOf(emails);
        assertThat(books).allSatisfy(b -> assertThat(labels(b)).containsExactly("bulk"));
    }

    public static void many_are_changed_at_most_so_many_and_may_come_back(Db db) {
        fill(db);
        assertThat(db.book().updateMany(b -> b.stock().gt(0), d -> d.reserved(0)))
                .isEqualTo(3);
        assertThat(db.book().updateMany(b -> b.stock().gt(0), d -> d.reserved(9), 2))
                .isEqualTo(2);
        assertThat(db.book().count(b -> b.reserved().eq(9))).isEqualTo(2);
        List<Book> changed = db.book()
                .updateManyAndReturn(
                        b -> b.title().in("Alpha", "Delta"), d -> d.stock().multiply(2), i -> i.author());
        assertThat(titles(changed)).containsExactlyInAnyOrder("Alpha", "Delta");
        assertThat(changed).allSatisfy(b -> assertThat(b.stock()).isEqualTo(10));
        assertThat(changed).extracting(b -> b.author().email()).containsExactlyInAnyOrder("ada@x.io", "bob@x.io");
        assertThat(db.book().updateManyAndReturn(b -> b.stock().gte(0), d -> d.stock(0), 1))
                .hasSize(1);
    }

    public static void many_are_deleted_at_most_so_many(Db db) {
        fill(db);
        assertThat(db.book().deleteMany(b -> b.stock().eq(5), 1)).isEqualTo(1);
        assertThat(db.book().deleteMany(b -> b.author().email().eq("bob@x.io"))).isBetween(1L, 2L);
        assertThat(db.passport().deleteMany()).isEqualTo(1);
    }

    public static void each_record_takes_a_change_of_its_own(Db db) {
        fill(db);
        Map<String, Integer> stocks = Map.of("Alpha", 100, "Beta", 200);
        int ada = person(db, "ada@x.io").id();
        assertThat(db.book()
                        .updateEach(
                                stocks.entrySet(),
                                e -> b -> b.authorIdTitle(ada, e.getKey()),
                                e -> d -> d.stock(e.getValue())))
                .isEqualTo(2);
        assertThat(titles(db, b -> b.stock().gte(100))).containsExactly("Alpha", "Beta");
        assertThat(db.book()
                        .upsertMany(
                                BookUnique.By.AUTHOR_ID_TITLE,
                                List.of("Beta", "Lambda"),
                                t -> b -> b.title(t).authorId(ada).stock(300)))
                .isEqualTo(2);
        assertThat(titles(db, b -> b.stock().eq(300))).containsExactly("Beta", "Lambda");
        assertThat(labels(book(db, "Beta"))).containsExactly("old");
        Map<Integer, Person> owners = Map.of(7, person(db, "ada@x.io"), 8, person(db, "bob@x.io"));
        assertThat(db.passport()
                        .upsertMany(
                                PassportUnique.By.COUNTRY_NUMBER,
                                owners.entrySet(),
                                e -> p -> p.country("UK")
                                        .number(e.getKey())
                                        .personId(e.getValue().id())))
                .isEqualTo(2);
        assertThat(db.passport().count()).isEqualTo(2);
    }

    public static void aggregates_are_of_the_records_of_a_query(Db db) {
        fill(db);
        var totals = db.book()
                .aggregate(
                        q -> q.where(b -> b.stock().gt(0))
                                .orderBy(b -> b.title().asc())
                                .take(2),
                        b -> b.stock().sum(),
                        b -> b.stock().average(),
                        b -> b.title().max(),
                        b -> b.price().count(),
                        b -> b.price().sum());
        assertThat(totals.count()).isEqualTo(2);
        assertThat(totals.get(b -> b.stock().sum())).contains(8L);
        assertThat(totals.get(b -> b.stock().average())).contains(4.0);
        assertThat(totals.get(b -> b.title().max())).contains("Beta");
        assertThat(totals.get(b -> b.price().count())).contains(1L);
        assertThat(totals.get(b -> b.price().sum()))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("9.9"));
        assertThat(db.book()
                        .aggregate(
                                q -> q.where(b -> b.stock().gt(99)),
                                b -> b.stock().min())
                        .get(b -> b.stock().min()))
                .isEqualTo(Optional.empty());
    }

    public static void groups_share_values_and_may_be_chosen_and_sorted(Db db) {
        fill(db);
        var groups = db.book()
                .groupBy(g -> g.by(b -> b.stock())
                        .where(b -> b.price().isNotNull())
                        .with(b -> b.price().max())
                        .having(b -> b.price().sum().gt(19))
                        .orderBy(b -> b.stock().desc()));
        assertThat(groups).extracting(g -> g.key(b -> b.stock())).containsExactly(Optional.of(5), Optional.of(0));
        assertThat(groups.get(0).count()).isEqualTo(2);
        assertThat(groups.get(1).get(b -> b.price().max()))
                .hasValueSatisfying(max -> assertThat(max).isEqualByComparingTo("20"));
        assertThat(db.person()
                        .groupBy(g -> g.by(p -> p.role())
                                .orderBy(p -> p.id().count().desc())
                                .orderBy(p -> p.role().asc())
                                .take(1)))
                .hasSize(1);
    }
}
