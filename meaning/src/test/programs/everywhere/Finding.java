package dev.tenon.meaning.library;

import static dev.tenon.meaning.library.Shelves.emails;
import static dev.tenon.meaning.library.Shelves.fill;
import static dev.tenon.meaning.library.Shelves.labels;
import static dev.tenon.meaning.library.Shelves.person;
import static dev.tenon.meaning.library.Shelves.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Json;
import dev.tenon.client.Projection;
import dev.tenon.error.NotLoadedException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.plan.request.LoadStrategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The finds and all that they take. */
public final class Finding {
    private Finding() {}

    public static void a_record_is_found_by_each_of_its_keys(Db db) {
        fill(db);
        Person ada = db.person().findUniqueOrThrow(p -> p.email("ada@x.io"));
        assertThat(db.person().findUnique(p -> p.id(ada.id()))).contains(ada);
        assertThat(db.book().findUnique(b -> b.authorIdTitle(ada.id(), "Beta"))).isPresent();
        assertThat(db.passport()
                        .findUniqueOrThrow(p -> p.countryNumber("UK", 7))
                        .personId())
                .isEqualTo(ada.id());
        assertThat(db.book()
                        .findUnique(b -> b.authorIdTitle(ada.id(), "Beta")
                                .where(x -> x.stock().gt(3))))
                .isEmpty();
        assertThat(db.person().findFirst()).isPresent();
        assertThatThrownBy(() -> db.person().findUniqueOrThrow(p -> p.email("nobody")))
                .isInstanceOf(RecordNotFoundException.class);
        assertThatThrownBy(() ->
                        db.book().findFirstOrThrow(q -> q.where(b -> b.stock().gt(99))))
                .isInstanceOf(RecordNotFoundException.class);
    }

    public static void pages_begin_at_a_cursor_and_go_either_way(Db db) {
        fill(db);
        int ada = person(db, "ada@x.io").id();
        assertThat(titles(db.book()
                        .findMany(q -> q.orderBy(b -> b.title().asc())
                                .cursor(b -> b.authorIdTitle(ada, "Beta"))
                                .skip(1)
                                .take(2))))
                .containsExactly("Delta", "Gamma");
        assertThat(titles(db.book()
                        .findMany(q -> q.orderBy(b -> b.title().asc())
                                .cursor(b -> b.authorIdTitle(ada, "Beta"))
                                .take(-5))))
                .containsExactly("Alpha", "Beta");
        assertThat(titles(
                        db.book().findMany(q -> q.orderBy(b -> b.title().asc()).take(-2))))
                .containsExactly("Delta", "Gamma");
        assertThat(titles(
                        db.book().findMany(q -> q.orderBy(b -> b.title().asc()).distinct(b -> b.stock()))))
                .containsExactly("Alpha", "Beta", "Gamma");
        assertThat(db.book().countOf(q -> q.skip(1).take(2))).isEqualTo(2);
    }

    public static void records_are_sorted_by_their_own_and_by_what_is_tied_to_them(Db db) {
        fill(db);
        assertThat(titles(db.book()
                        .findMany(q -> q.orderBy(b -> b.price().asc().nullsFirst())
                                .orderBy(b -> b.title().desc()))))
                .containsExactly("Beta", "Delta", "Alpha", "Gamma");
        assertThat(titles(db.book()
                        .findMany(q -> q.orderBy(b -> b.price().desc().nullsLast())
                                .orderBy(b -> b.title().asc()))))
                .containsExactly("Gamma", "Alpha", "Delta", "Beta");
        assertThat(titles(db.book()
                        .findMany(q -> q.orderBy(b -> b.author().email().desc())
                                .orderBy(b -> b.title().asc()))))
                .containsExactly("Delta", "Gamma", "Alpha", "Beta");
        assertThat(emails(db.person()
                        .findMany(q -> q.orderBy(p -> p.books().count().asc())
                                .orderBy(p -> p.email().desc()))))
                .containsExactly("cyd@x.io", "bob@x.io", "ada@x.io");
    }

    public static void filters_look_at_fields(Db db) {
        fill(db);
        assertThat(titles(db, b -> b.stock().gte(3).and(b.price().isNotNull()))).containsExactly("Alpha", "Delta");
        assertThat(titles(db, b -> b.stock().eq(0).or(b.price().isNull()))).containsExactly("Beta", "Gamma");
        assertThat(titles(db, b -> b.price().eq(new BigDecimal("9.9")).not())).containsExactly("Gamma");
        assertThat(titles(db, b -> b.stock().lt(b.reserved()))).containsExactly("Gamma");
        assertThat(titles(db, b -> b.title().in("Alpha", "Omega"))).containsExactly("Alpha");
        assertThat(titles(db, b -> b.title().in(List.of()))).isEmpty();
        assertThat(titles(db, b -> b.title().notIn("Alpha", "Beta"))).containsExactly("Delta", "Gamma");
        assertThat(titles(db, b -> b.title().contains("lt"))).containsExactly("Delta");
        assertThat(titles(db, b -> b.title().contains("%"))).isEmpty();
        assertThat(titles(db, b -> b.title().ignoreCase().startsWith("AL"))).containsExactly("Alpha");
        assertThat(titles(db, b -> b.title().endsWith("eta"))).containsExactly("Beta");
        assertThat(titles(db, b -> b.about().at("language").eq(Json.string("en"))))
                .containsExactly("Alpha");
        assertThat(titles(db, b -> b.about().at("pages", "1").gt(Json.number(19))))
                .containsExactly("Alpha");
        assertThat(db.person().count(p -> p.role().in(Role.EDITOR, Role.WRITER)))
                .isEqualTo(2);
    }

    public static void filters_look_at_what_is_tied(Db db) {
        fill(db);
        assertThat(titles(db, b -> b.author().mentor().email().eq("ada@x.io"))).containsExactly("Delta", "Gamma");
        assertThat(titles(db, b -> b.author().isNot(p -> p.email().eq("ada@x.io"))))
                .containsExactly("Delta", "Gamma");
        assertThat(titles(db, b -> b.tags().some(t -> t.label().eq("new")))).containsExactly("Alpha", "Gamma");
        assertThat(titles(db, b -> b.tags().none())).containsExactly("Delta");
        assertThat(db.person().count(p -> p.books().every(b -> b.stock().gt(0))))
                .isEqualTo(2);
        assertThat(db.person().count(p -> p.passport().isNull())).isEqualTo(2);
        assertThat(db.person().count(p -> p.mentor().isNotNull())).isEqualTo(2);
        assertThat(db.person().count(p -> p.pupils().some(x -> x.books().some())))
                .isEqualTo(1);
    }

    public static void relations_come_along_to_any_depth_in_both_ways_of_loading(Db db) {
        fill(db);
        for (LoadStrategy strategy : LoadStrategy.values()) {
            Person ada = db.person()
                    .findUniqueOrThrow(
                            p -> p.email("ada@x.io"),
                            i -> i.loadStrategy(strategy)
                                    .passport()
                                    .booksCount(b -> b.stock().gt(4))
                                    .pupilsCount()
                                    .books(b -> b.orderBy(x -> x.title().desc())
                                            .take(1)
                                            .include(j -> j.tags().tagsCount()))
                                    .pupils(p -> p.orderBy(x -> x.email().asc())
                                            .include(j -> j.mentor()
                                                    .books(b -> b.where(
                                                            x -> x.stock().eq(0))))));
            assertThat(ada.passport()).map(Passport::number).contains(7);
            assertThat(ada.booksCount()).isEqualTo(1);
            assertThat(ada.pupilsCount()).isEqualTo(2);
            assertThat(ada.books()).singleElement().satisfies(beta -> {
                assertThat(labels(beta)).containsExactly("old");
                assertThat(beta.tagsCount()).isEqualTo(1);
            });
            assertThat(emails(ada.pupils())).containsExactly("bob@x.io", "cyd@x.io");
            assertThat(titles(ada.pupils().get(0).books())).containsExactly("Gamma");
            assertThat(ada.pupils().get(1).mentor()).map(Person::email).contains("ada@x.io");
        }
    }

    public static void what_is_not_read_says_so(Db db) {
        fill(db);
        Book some = db.book().findFirstOrThrow(q -> q.select(b -> b.title(), b -> b.stock()));
        assertThat(some.title()).isNotEmpty();
        assertThatThrownBy(some::reserved).isInstanceOf(NotLoadedException.class);
        assertThatThrownBy(some::author).isInstanceOf(NotLoadedException.class);
        Book most = db.book()
                .findFirstOrThrow(q -> q.omit(b -> b.about()).include(i -> i.author(a -> a.omit(p -> p.name()))));
        assertThatThrownBy(most::about).isInstanceOf(NotLoadedException.class);
        assertThat(most.author().email()).isNotEmpty();
        assertThatThrownBy(() -> most.author().name()).isInstanceOf(NotLoadedException.class);
    }

    public static void what_a_client_omits_is_read_where_a_query_names_it(Db db, String url) {
        fill(db);
        try (Db guarded = Db.open(o -> o.url(url).omit(PersonFields.named(p -> p.email())))) {
            Person ada = guarded.person()
                    .findFirstOrThrow(q -> q.where(p -> p.email().eq("ada@x.io")));
            assertThatThrownBy(ada::email).isInstanceOf(NotLoadedException.class);
            assertThat(guarded.person()
                            .findFirstOrThrow(q -> q.withOmitted(p -> p.email()))
                            .email())
                    .isNotEmpty();
            Book some = guarded.book().findFirstOrThrow(q -> q.include(i -> i.author()));
            assertThatThrownBy(some.author()::email).isInstanceOf(NotLoadedException.class);
        }
    }

    record Label(String label) {}

    record Writer(Optional<String> name, Role role) {}

    @Projection(Book.class)
    record Card(String title, Writer author, List<Label> tags, long tagsCount) {}

    public static void records_of_ones_own_say_what_is_read(Db db) {
        fill(db);
        assertThat(db.book()
                        .select(Card.class)
                        .findMany(q -> q.orderBy(b -> b.title().asc()).skip(2)))
                .containsExactly(
                        new Card("Delta", new Writer(Optional.empty(), Role.WRITER), List.of(), 0),
                        new Card("Gamma", new Writer(Optional.empty(), Role.WRITER), List.of(new Label("new")), 1));
        int ada = person(db, "ada@x.io").id();
        assertThat(db.book().select(Card.class).findUnique(b -> b.authorIdTitle(ada, "Beta")))
                .contains(new Card("Beta", new Writer(Optional.of("Ada"), Role.EDITOR), List.of(new Label("old")), 1));
        assertThat(db.book().select(Card.class).findFirst()).isPresent();
        try (Stream<Card> cards = db.book().select(Card.class).stream(
                q -> q.orderBy(b -> b.title().asc()).include(i -> i.tags(t -> t.take(1))))) {
            assertThat(cards.map(Card::title)).containsExactly("Alpha", "Beta", "Delta", "Gamma");
        }
    }

    public static void a_view_is_read_as_a_table_is(Db db) {
        fill(db);
        db.executeRaw(
                "CREATE VIEW shortages AS SELECT title, reserved - stock AS missing FROM books WHERE stock < reserved");
        assertThat(db.shortage().findMany(q -> q.where(s -> s.missing().gt(1))))
                .extracting(Shortage::title)
                .containsExactly("Gamma");
        assertThat(db.shortage()
                        .aggregate(q -> q, s -> s.missing().sum())
                        .get(s -> s.missing().sum()))
                .contains(2L);
    }
}
