package dev.tenon.meaning.library;

import java.math.BigDecimal;
import java.util.List;

/** The records that programs begin with, and short words for what they look at. */
final class Shelves {
    private Shelves() {}

    /** Ada, who teaches Bob and Cyd; two books of hers and two of Bob's. */
    static void fill(Client db) {
        db.person()
                .create(ada -> ada.email("ada@x.io")
                        .name("Ada")
                        .role(Role.EDITOR)
                        .passport(p -> p.create(x -> x.country("UK").number(7)))
                        .books(b -> b.create(x -> x.title("Alpha")
                                        .stock(5)
                                        .reserved(1)
                                        .price(new BigDecimal("9.90"))
                                        .about(dev.tenon.client.Json.of("{\"language\": \"en\", \"pages\": [10, 20]}"))
                                        .tags(t -> t.create(y -> y.label("new"))))
                                .create(x ->
                                        x.title("Beta").stock(3).reserved(3).tags(t -> t.create(y -> y.label("old")))))
                        .pupils(p -> p.create(bob -> bob.email("bob@x.io").role(Role.WRITER))
                                .create(cyd -> cyd.email("cyd@x.io").name("Cyd"))));
        int bob = person(db, "bob@x.io").id();
        db.book().create(x -> x.title("Delta").authorId(bob).stock(5).price(new BigDecimal("9.9")));
        db.book()
                .create(x -> x.title("Gamma")
                        .authorId(bob)
                        .reserved(2)
                        .price(new BigDecimal("20"))
                        .tags(t -> t.connect(w -> w.label("new"))));
    }

    static Person person(Client db, String email) {
        return db.person()
                .findUniqueOrThrow(
                        p -> p.email(email), i -> i.passport().mentor().pupils().books());
    }

    static Book book(Client db, String title) {
        return db.book()
                .findFirstOrThrow(q -> q.where(b -> b.title().eq(title))
                        .include(i -> i.author().tags()));
    }

    /** The titles of those that match, in their order. */
    static List<String> titles(Client db, BookFields.Where where) {
        return titles(
                db.book().findMany(q -> q.where(where).orderBy(b -> b.title().asc())));
    }

    static List<String> titles(List<Book> books) {
        return books.stream().map(Book::title).toList();
    }

    static List<String> emails(List<Person> people) {
        return people.stream().map(Person::email).toList();
    }

    static List<String> labels(Book book) {
        return book.tags().stream().map(Tag::label).sorted().toList();
    }
}
