package dev.tenon.meaning.library;

import static dev.tenon.meaning.library.Shelves.book;
import static dev.tenon.meaning.library.Shelves.fill;
import static dev.tenon.meaning.library.Shelves.titles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Op;
import dev.tenon.client.Sql;
import dev.tenon.error.StreamClosedException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.transaction.Isolation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** SQL of one's own, streams, batches and transactions. */
public final class Together {
    private Together() {}

    record Stock(String title, long stock, Optional<Role> role) {}

    public static void raw_rows_are_records_and_values_are_bound(Db db) {
        fill(db);
        assertThat(db.queryRaw(Stock.class, """
                        SELECT title, stock, role FROM books JOIN people ON people.id = written_by
                        WHERE title IN ({}) AND role = {} ORDER BY title""", List.of("Alpha", "Beta", "Gamma"), Role.EDITOR))
                .containsExactly(
                        new Stock("Alpha", 5, Optional.of(Role.EDITOR)),
                        new Stock("Beta", 3, Optional.of(Role.EDITOR)));
        String hostile = "'; DROP TABLE books; --";
        assertThat(db.executeRaw("UPDATE books SET title = {} WHERE title = {}", hostile, "Beta"))
                .isEqualTo(1);
        assertThat(db.queryRaw(
                        String.class,
                        Sql.of(
                                "SELECT title FROM books WHERE {}",
                                Sql.join(" OR ", List.of(Sql.of("stock = {}", 3), Sql.of("stock = {}", 0))))))
                .containsExactlyInAnyOrder(hostile, "Gamma");
        assertThat(db.queryRawUnsafe(Long.class, "SELECT COUNT(*) FROM " + "books"))
                .containsExactly(4L);
        assertThatThrownBy(
                        () -> db.executeRaw("INSERT INTO people (mail, role) VALUES ({}, {})", "ada@x.io", Role.READER))
                .isInstanceOf(UniqueConstraintException.class);
    }

    record Title(String title) {}

    public static void a_stream_gives_page_after_page_and_ends_when_it_is_closed(Db db) {
        fill(db);
        int ada = Shelves.person(db, "ada@x.io").id();
        db.book()
                .createMany(
                        IntStream.range(0, 1200).boxed().toList(),
                        n -> b -> b.title("No. %04d".formatted(n)).authorId(ada));
        try (Stream<Book> books = db.book().stream(q -> q.where(b -> b.title().startsWith("No."))
                .orderBy(b -> b.title().desc())
                .include(i -> i.author()))) {
            List<String> titles = new ArrayList<>();
            books.forEach(b -> titles.add(b.title() + " by " + b.author().name()));
            assertThat(titles).hasSize(1200).startsWith("No. 1199 by Ada").endsWith("No. 0000 by Ada");
        }
        try (Stream<Title> titles = db.book().select(Title.class).stream(
                q -> q.orderBy(b -> b.title().asc()))) {
            assertThat(titles).hasSize(1204).startsWith(new Title("Alpha")).endsWith(new Title("No. 1199"));
        }
        Iterator<Book> late;
        try (Stream<Book> books = db.book().stream(q -> q)) {
            late = books.iterator();
        }
        assertThatThrownBy(late::next).isInstanceOf(StreamClosedException.class);
    }

    public static void a_batch_is_all_or_nothing_and_its_steps_may_use_earlier_ones(Db db) {
        Batch batch = db.batch();
        Op<Person> hal = batch.person().create(p -> p.email("hal@x.io"));
        Op<Book> mu = batch.book().create(b -> b.title("Mu").authorId(hal.map(Person::id)), i -> i.author());
        Op<Long> stocked = batch.executeRaw("UPDATE books SET stock = 4 WHERE id = {}", mu.map(Book::id));
        Op<Long> books = batch.book().count(b -> b.stock().eq(4));
        batch.run(o -> o.isolation(Isolation.SERIALIZABLE));
        assertThat(mu.get().author().email()).isEqualTo("hal@x.io");
        assertThat(List.of(stocked.get(), books.get())).containsExactly(1L, 1L);

        Batch failing = db.batch();
        failing.person().update(p -> p.email("hal@x.io"), d -> d.name("Hal"));
        failing.person().create(p -> p.email("hal@x.io"));
        assertThatThrownBy(failing::run).isInstanceOf(UniqueConstraintException.class);
        assertThat(Shelves.person(db, "hal@x.io").name()).isNull();
    }

    public static void a_transaction_is_all_or_nothing_and_its_parts_are_savepoints(Db db) {
        fill(db);
        List<String> told = new ArrayList<>();
        int alpha = book(db, "Alpha").id();
        db.inTransaction(tx -> {
            tx.book().update(b -> b.id(alpha), d -> d.stock(50));
            tx.afterCommit(() -> told.add("committed"));
            assertThatThrownBy(() -> tx.inTransaction(part -> {
                        part.book().deleteMany();
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(tx.attempt(part -> part.person().create(p -> p.email("ada@x.io")))
                            .succeeded())
                    .isFalse();
            assertThat(tx.book().count()).isEqualTo(4);
        });
        assertThat(told).containsExactly("committed");
        assertThat(titles(db, b -> b.stock().eq(50))).containsExactly("Alpha");

        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    tx.book().deleteMany();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        long preview = db.transaction(tx -> {
            tx.person().delete(p -> p.email("bob@x.io"));
            return tx.rollback(tx.book().count());
        });
        assertThat(preview).isEqualTo(2);
        assertThat(db.book().count()).isEqualTo(4);
    }

    public static void a_handle_keeps_what_is_committed_and_nothing_else(Db db) {
        fill(db);
        List<String> told = new ArrayList<>();
        try (Tx tx = db.begin()) {
            tx.onRollback(() -> told.add("rolled back"));
            tx.book().deleteMany();
            assertThat(db.detached().book().count()).isEqualTo(4);
        }
        assertThat(told).containsExactly("rolled back");
        try (Tx tx = db.begin(o -> o.isolation(Isolation.SERIALIZABLE))) {
            tx.executeRawUnsafe("DELETE FROM " + "books WHERE title = {}", "Alpha");
            Batch batch = tx.batch();
            Op<Long> left = batch.book().count();
            batch.run();
            assertThat(left.get()).isEqualTo(3);
            tx.commit();
        }
        assertThat(db.book().count()).isEqualTo(3);
    }
}
