package dev.tenon.examples.quickstart;

import dev.tenon.examples.quickstart.db.Db;
import dev.tenon.examples.quickstart.db.Seat;
import dev.tenon.examples.quickstart.db.User;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two people want the same seat at the same moment: optimistic concurrency control, by hand. */
final class Cinema {
    private static final String FILM = "Hidden Figures";

    private final Db db;
    private final Story story;

    Cinema(Db db, Story story) {
        this.db = db;
        this.story = story;
    }

    void tell() throws Exception {
        db.movie()
                .create(m -> m.title(FILM)
                        .seats(s -> s.create(x -> x.row("A").number(1))
                                .create(x -> x.row("A").number(2))));

        story.chapter("Optimistic concurrency", "one seat, two people, no lock held");
        story.show("both see seat A1 free, then both claim it", this::bookAtOnce)
                .forEach(story::fact);
    }

    private List<String> bookAtOnce() throws Exception {
        CyclicBarrier bothHaveSeenIt = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Future<String> sorcha = people.submit(person("sorcha@tenon.dev", bothHaveSeenIt));
            Future<String> ellen = people.submit(person("ellen@tenon.dev", bothHaveSeenIt));
            return List.of(sorcha.get(), ellen.get());
        } finally {
            people.shutdown();
        }
    }

    private Callable<String> person(String email, CyclicBarrier bothHaveSeenIt) {
        return () -> {
            User user = db.user().findUniqueOrThrow(u -> u.email(email));
            Seat seen = firstFreeSeat();
            bothHaveSeenIt.await();
            if (claim(seen, user)) {
                return email + " got " + name(seen) + " at the first try";
            }
            Seat next = firstFreeSeat();
            claim(next, user);
            return email + " was told that " + name(seen) + " is taken, and got " + name(next);
        };
    }

    private Seat firstFreeSeat() {
        return db.seat()
                .findFirstOrThrow(q -> q.where(s ->
                                s.movie().title().eq(FILM).and(s.claimedBy().isNull()))
                        .orderBy(s -> s.number().asc()));
    }

    /** Claims the seat if nobody has touched it since it was read. */
    private boolean claim(Seat seat, User user) {
        long claimed = db.seat()
                .updateMany(
                        s -> s.id().eq(seat.id()).and(s.version().eq(seat.version())),
                        d -> d.claimedById(user.id()).version().increment(1));
        return claimed == 1;
    }

    private static String name(Seat seat) {
        return seat.row() + seat.number();
    }
}
