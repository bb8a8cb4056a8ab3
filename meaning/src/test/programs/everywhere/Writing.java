package dev.tenon.meaning.library;

import static dev.tenon.meaning.library.Shelves.book;
import static dev.tenon.meaning.library.Shelves.emails;
import static dev.tenon.meaning.library.Shelves.fill;
import static dev.tenon.meaning.library.Shelves.labels;
import static dev.tenon.meaning.library.Shelves.person;
import static dev.tenon.meaning.library.Shelves.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Upserted;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.UniqueConstraintException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The writes of one record, with all that is nested in them. */
public final class Writing {
    private Writing() {}

    public static void a_create_gives_the_record_with_what_was_nested_in_it(Db db) {
        fill(db);
        Person dan = db.person()
                .create(
                        d -> d.email("dan@x.io")
                                .mentor(m -> m.connect(w -> w.email("bob@x.io")))
                                .passport(p -> p.create(x -> x.country("FR").number(1)))
                                .books(b -> b.create(x -> x.title("Eta")
                                        .tags(t -> t.connect(w -> w.label("new"))
                                                .connectOrCreate(w -> w.label("red"), y -> y.label("red"))))),
                        i -> i.mentor().passport().books(b -> b.include(j -> j.tags())));
        assertThat(dan.role()).isEqualTo(Role.READER);
        assertThat(dan.mentor()).map(Person::email).contains("bob@x.io");
        assertThat(dan.passport()).map(Passport::country).contains("FR");
        assertThat(labels(dan.books().get(0))).containsExactly("new", "red");
    }

    public static void an_update_changes_what_is_tied_to_many(Db db) {
        fill(db);
        int delta = book(db, "Delta").id();
        int beta = book(db, "Beta").id();
        Person ada = db.person()
                .update(
                        p -> p.email("ada@x.io"),
                        d -> d.books(b -> b.connect(w -> w.id(delta))
                                .create(x -> x.title("Zeta"))
                                .update(w -> w.id(beta), x -> x.title("Beta 2"))
                                .updateMany(
                                        x -> x.title().eq("Alpha"),
                                        x -> x.stock().increment(10))
                                .upsert(w -> w.id(beta), x -> x.title("unused"), x -> x.reserved(0))
                                .deleteMany(x -> x.stock().gt(99))),
                        i -> i.books(b -> b.orderBy(x -> x.title().asc())));
        assertThat(titles(ada.books())).containsExactly("Alpha", "Beta 2", "Delta", "Zeta");
        assertThat(book(db, "Alpha").stock()).isEqualTo(15);
        assertThat(book(db, "Beta 2").reserved()).isZero();
        db.person()
                .update(
                        p -> p.email("ada@x.io"),
                        d -> d.books(b -> b.delete(w -> w.id(beta))
                                .deleteMany(x -> x.title().eq("Zeta"))));
        assertThat(titles(person(db, "ada@x.io").books())).containsExactlyInAnyOrder("Alpha", "Delta");
    }

    public static void an_update_changes_what_is_tied_to_one(Db db) {
        fill(db);
        db.person().update(p -> p.email("ada@x.io"), d -> d.passport(x -> x.update(y -> y.country("IE"))));
        assertThat(db.passport().findFirstOrThrow().country()).isEqualTo("IE");
        db.person().update(p -> p.email("ada@x.io"), d -> d.passport(x -> x.delete()));
        db.person()
                .update(
                        p -> p.email("bob@x.io"),
                        d -> d.mentor(m -> m.disconnect())
                                .passport(x -> x.upsert(c -> c.country("DE").number(2), u -> u.number(3))));
        Person bob = person(db, "bob@x.io");
        assertThat(bob.mentor()).isEmpty();
        assertThat(bob.passport()).map(Passport::country).contains("DE");
        db.person()
                .update(
                        p -> p.email("bob@x.io"),
                        d -> d.pupils(s -> s.connect(w -> w.email("cyd@x.io")))
                                .name()
                                .setIfPresent(Optional.of("Bob")));
        assertThat(emails(person(db, "bob@x.io").pupils())).containsExactly("cyd@x.io");
        assertThat(db.book()
                        .update(
                                b -> b.id(book(db, "Gamma").id()),
                                d -> d.author(a -> a.update(p -> p.name("B."))),
                                i -> i.author())
                        .author()
                        .name())
                .isEqualTo("B.");
    }

    public static void many_to_many_ties_are_made_and_cut(Db db) {
        fill(db);
        int alpha = book(db, "Alpha").id();
        db.book().update(b -> b.id(alpha), d -> d.tags(t -> t.set(List.of("old"), l -> w -> w.label(l))));
        assertThat(labels(book(db, "Alpha"))).containsExactly("old");
        db.book()
                .update(
                        b -> b.id(alpha),
                        d -> d.tags(t -> t.disconnect(w -> w.label("old"))
                                .connectOrCreate(List.of("new", "red"), l -> w -> w.label(l), l -> x -> x.label(l))));
        assertThat(labels(book(db, "Alpha"))).containsExactly("new", "red");
        db.tag().delete(t -> t.label("red"));
        assertThat(labels(book(db, "Alpha"))).containsExactly("new");
    }

    public static void a_record_is_changed_or_made_and_tells_which(Db db) {
        Upserted<Person> made =
                db.person().upsertAndTell(p -> p.email("eve@x.io"), c -> c.email("eve@x.io"), d -> d.name("E"));
        Upserted<Person> changed =
                db.person().upsertAndTell(p -> p.email("eve@x.io"), c -> c.email("eve@x.io"), d -> d.name("E"));
        assertThat(made.created()).isTrue();
        assertThat(made.record().name()).isNull();
        assertThat(changed.created()).isFalse();
        assertThat(changed.record().name()).isEqualTo("E");
        Person eve = db.person()
                .upsert(
                        p -> p.email("eve@x.io"),
                        c -> c.email("eve@x.io"),
                        d -> d.books(b -> b.create(x -> x.title("Theta"))),
                        i -> i.books());
        assertThat(titles(eve.books())).containsExactly("Theta");
        assertThat(db.person()
                        .findOrCreate(
                                p -> p.email("eve@x.io"),
                                c -> c.email("eve@x.io").name("new"))
                        .name())
                .isEqualTo("E");
        assertThat(db.person()
                        .findOrCreate(
                                p -> p.email("fay@x.io"),
                                c -> c.email("fay@x.io").name("new"))
                        .name())
                .isEqualTo("new");
        assertThat(db.person().deleteIfExists(p -> p.email("fay@x.io")))
                .map(Person::name)
                .contains("new");
        assertThat(db.person().deleteIfExists(p -> p.email("fay@x.io"))).isEmpty();
    }

    public static void a_field_takes_a_value_computed_from_others(Db db) {
        fill(db);
        int alpha = book(db, "Alpha").id();
        Book changed = db.book()
                .update(
                        b -> b.id(alpha),
                        d -> d.stock()
                                .set(b -> b.stock().minus(b.reserved()).times(3))
                                .price()
                                .multiply(new BigDecimal("2")));
        assertThat(changed.stock()).isEqualTo(12);
        assertThat(changed.price()).isEqualByComparingTo("19.8");
        db.book()
                .updateMany(
                        b -> b.stock().lt(b.reserved()),
                        d -> d.stock().set(b -> b.reserved()).reserved().decrement(1));
        assertThat(book(db, "Gamma").stock()).isEqualTo(2);
        assertThat(book(db, "Gamma").reserved()).isEqualTo(1);
    }

    public static void whole_numbers_stand_for_numbers_of_any_type(Db db) {
        fill(db);
        db.book()
                .updateMany(
                        b -> b.price().isNotNull(),
                        d -> d.price().set(b -> b.price().times(2).minus(1)));
        assertThat(book(db, "Alpha").price()).isEqualByComparingTo("18.8");
        db.sample().create(Values.sample(2));
        Sample changed = db.sample()
                .update(
                        s -> s.id(2),
                        d -> d.long_()
                                .set(s -> s.long_().plus(1))
                                .real()
                                .set(s -> s.real().plus(3).dividedBy(2))
                                .whole()
                                .set(s -> s.whole().dividedBy(2)));
        assertThat(changed.long_()).isEqualTo(Long.MIN_VALUE + 1);
        assertThat(changed.real()).isEqualTo(1.55);
        assertThat(changed.whole()).isEqualTo(Integer.MIN_VALUE / 2);
    }

    public static void a_version_counts_changes_and_shows_who_was_late(Db db) {
        fill(db);
        int alpha = book(db, "Alpha").id();
        Book changed = db.book().update(b -> b.id(alpha).where(x -> x.version().eq(0)), d -> d.stock(1));
        assertThat(changed.version()).isEqualTo(1);
        assertThatThrownBy(() ->
                        db.book().update(b -> b.id(alpha).where(x -> x.version().eq(0)), d -> d.stock(2)))
                .isInstanceOf(RecordNotFoundException.class);
        assertThat(book(db, "Alpha").stock()).isEqualTo(1);
    }

    public static void what_the_database_refuses_leaves_nothing_behind(Db db) {
        fill(db);
        assertThatThrownBy(() -> db.person().create(p -> p.email("ada@x.io")))
                .isInstanceOf(UniqueConstraintException.class)
                .hasMessageContaining("Person(email)");
        assertThatThrownBy(() -> db.book().create(b -> b.title("Iota").authorId(99)))
                .isInstanceOf(ForeignKeyException.class);
        assertThatThrownBy(() -> db.person()
                        .create(p -> p.email("gil@x.io")
                                .books(b -> b.create(x -> x.title("Kappa")).create(x -> x.title("Kappa")))))
                .isInstanceOf(UniqueConstraintException.class);
        assertThatThrownBy(() -> db.person().delete(p -> p.email("gil@x.io")))
                .isInstanceOf(RecordNotFoundException.class);
        assertThat(db.person().delete(p -> p.email("bob@x.io"), i -> i.books()).books())
                .hasSize(2);
        assertThat(db.book().count()).isEqualTo(2);
    }
}
