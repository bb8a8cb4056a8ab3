package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.examples.seeds.cinema.Db;
import dev.tenon.examples.seeds.cinema.Seat;
import dev.tenon.examples.seeds.cinema.User;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many people book seats at once, without locks: whoever changed a seat first has it. */
class CinemaTest {
    private static final String MOVIE = "Hidden Figures";

    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("cinema.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    static final class BookedOut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BookedOut() {
            super("Oh no! " + MOVIE + " is all booked.");
        }
    }

    static final class AlreadyBooked extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AlreadyBooked(Seat seat) {
            super("Seat " + seat.number() + " is already booked! Please try again.");
        }
    }

    private void openCinema(String... seats) {
        db.movie().create(m -> m.name(MOVIE).seats(s -> s.createMany(List.of(seats), number -> x -> x.number(number))));
    }

    private User guest(String name) {
        return db.user().create(u -> u.name(name));
    }

    private Seat freeSeat() {
        return db.seat()
                .findFirst(q -> q.where(s ->
                                s.movie().name().eq(MOVIE).and(s.claimedBy().isNull()))
                        .orderBy(s -> s.id().asc()))
                .orElseThrow(BookedOut::new);
    }

    private void claimUnchecked(Seat seat, User guest) {
        db.seat().update(s -> s.id(seat.id()), d -> d.claimedBy(c -> c.connect(u -> u.id(guest.id()))));
    }

    /** The version is the key: the seat is claimed only if it is still as it was when it was read. */
    private void claim(Seat seat, User guest) {
        long claimed = db.seat()
                .updateMany(
                        s -> s.id().eq(seat.id()).and(s.version().eq(seat.version())),
                        d -> d.userId(guest.id()).version().increment(1));
        if (claimed == 0) {
            throw new AlreadyBooked(seat);
        }
    }

    /** Books the next free seat, and another one if somebody was faster. */
    private Seat book(User guest) {
        while (true) {
            Seat seat = freeSeat();
            try {
                claim(seat, guest);
                return seat;
            } catch (AlreadyBooked e) {
                // the next free seat, then
            }
        }
    }

    private String ownerOf(Seat seat) {
        return db.seat()
                .findUniqueOrThrow(s -> s.id(seat.id()), i -> i.claimedBy())
                .claimedBy()
                .map(User::name)
                .orElse("nobody");
    }

    @Test
    void unchecked_two_people_book_the_same_seat_and_the_first_loses_it() throws InterruptedException {
        openCinema("3A");
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

        List<AtOnce.Outcome<Seat>> bookings = AtOnce.run(List.of(
                looksThenClaimsUnchecked(guest("Sorcha"), bothHaveLooked),
                looksThenClaimsUnchecked(guest("Ellen"), bothHaveLooked)));

        assertThat(bookings).as("both believe that they have it").allMatch(AtOnce.Outcome::worked);
        assertThat(db.seat().count(s -> s.claimedBy().isNotNull())).isEqualTo(1);
    }

    private Callable<Seat> looksThenClaimsUnchecked(User guest, CyclicBarrier bothHaveLooked) {
        return () -> {
            Seat seat = freeSeat();
            bothHaveLooked.await();
            claimUnchecked(seat, guest);
            return seat;
        };
    }

    @Test
    void unchecked_the_later_claim_overwrites_the_earlier_one() {
        openCinema("3A");
        User sorcha = guest("Sorcha");
        User ellen = guest("Ellen");
        Seat seenBySorcha = freeSeat();
        Seat seenByEllen = freeSeat();

        claimUnchecked(seenBySorcha, sorcha);
        claimUnchecked(seenByEllen, ellen);

        assertThat(ownerOf(seenBySorcha)).isEqualTo("Ellen");
    }

    @Test
    void with_a_version_the_later_claim_is_refused_and_the_earlier_one_stands() {
        openCinema("3A");
        User sorcha = guest("Sorcha");
        User ellen = guest("Ellen");
        Seat seenBySorcha = freeSeat();
        Seat seenByEllen = freeSeat();

        claim(seenBySorcha, sorcha);
        assertThatThrownBy(() -> claim(seenByEllen, ellen))
                .isInstanceOf(AlreadyBooked.class)
                .hasMessage("Seat 3A is already booked! Please try again.");

        assertThat(ownerOf(seenBySorcha)).isEqualTo("Sorcha");
        assertThat(db.seat().findUniqueOrThrow(s -> s.id(seenBySorcha.id())).version())
                .isEqualTo(1);
    }

    @Test
    void with_a_version_two_people_at_the_same_moment_cannot_book_the_same_seat() throws InterruptedException {
        openCinema("3A");
        CyclicBarrier bothHaveLooked = new CyclicBarrier(2);

        List<AtOnce.Outcome<Seat>> bookings = AtOnce.run(List.of(
                looksThenClaims(guest("Sorcha"), bothHaveLooked), looksThenClaims(guest("Ellen"), bothHaveLooked)));

        assertThat(bookings).filteredOn(AtOnce.Outcome::worked).hasSize(1);
        assertThat(bookings)
                .filteredOn(b -> !b.worked())
                .singleElement()
                .satisfies(b -> assertThat(b.failure()).isInstanceOf(AlreadyBooked.class));
    }

    private Callable<Seat> looksThenClaims(User guest, CyclicBarrier bothHaveLooked) {
        return () -> {
            Seat seat = freeSeat();
            bothHaveLooked.await();
            claim(seat, guest);
            return seat;
        };
    }

    /** "Re-try: book another cinema seat." */
    @Test
    void twelve_people_get_ten_seats_each_seat_once_and_two_are_told_that_there_are_no_more()
            throws InterruptedException {
        openCinema(IntStream.rangeClosed(1, 10).mapToObj(n -> "3" + n).toArray(String[]::new));
        List<Callable<Seat>> guests = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> guest("Guest " + n))
                .<Callable<Seat>>map(guest -> () -> book(guest))
                .toList();

        List<AtOnce.Outcome<Seat>> bookings = AtOnce.run(guests);

        assertThat(bookings)
                .filteredOn(AtOnce.Outcome::worked)
                .extracting(b -> b.result().id())
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(bookings)
                .filteredOn(b -> !b.worked())
                .hasSize(2)
                .allSatisfy(b -> assertThat(b.failure())
                        .isInstanceOf(BookedOut.class)
                        .hasMessage("Oh no! Hidden Figures is all booked."));
        assertThat(db.seat().count(s -> s.version().ne(1))).isZero();
        assertThat(db.user().count(u -> u.seats().some())).isEqualTo(10);
    }

    @Test
    void further_conditions_may_follow_a_unique_key_and_name_the_version() {
        openCinema("3A");
        Seat seen = freeSeat();
        User sorcha = guest("Sorcha");

        Seat mine = db.seat()
                .update(
                        s -> s.id(seen.id()).where(x -> x.version().eq(seen.version())),
                        d -> d.userId(sorcha.id()).version().increment(1));

        assertThat(mine.version()).isEqualTo(1);
    }
}
