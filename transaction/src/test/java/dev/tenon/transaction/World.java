package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;

/** A clock, a watchdog, a database and sessions, all moved by hand. */
final class World {
    private final AtomicLong now = new AtomicLong(1_000);
    private final List<Watched> watched = new ArrayList<>();
    private final Deque<FakeSession> prepared = new ConcurrentLinkedDeque<>();
    final FakeDatabase database = new FakeDatabase();
    final List<FakeSession> sessions = Collections.synchronizedList(new ArrayList<>());
    final List<TransactionEvent> events = Collections.synchronizedList(new ArrayList<>());
    final List<Duration> pauses = new ArrayList<>();
    /** What acquiring a session does first. */
    Runnable acquiring = () -> {};

    private record Watched(Deadline deadline, Runnable action) {}

    final Environment environment = environment(events::add);
    final Transactions<FakeSession> transactions = transactions(environment);

    Transactions<FakeSession> transactions(Environment given) {
        return new Transactions<>((options, deadline) -> acquire(), given);
    }

    Environment environment(TransactionListener listener) {
        return new Environment(
                now::get, this::pause, new Random(1), Backoff.DEFAULT, this::watch, Duration.ofSeconds(1), listener);
    }

    /** A session to be handed out next, to be scripted before. */
    FakeSession prepare() {
        FakeSession session = new FakeSession(database);
        prepared.add(session);
        return session;
    }

    /** The session handed out last. */
    FakeSession session() {
        return sessions.get(sessions.size() - 1);
    }

    /** Time goes by, and the watchdog does not notice. */
    void passUnnoticed(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** Time goes by, and the watchdog acts on every deadline that has passed. */
    void pass(Duration time) {
        passUnnoticed(time);
        List<Watched> due = new ArrayList<>();
        synchronized (watched) {
            watched.removeIf(watch -> watch.deadline().hasPassed() && due.add(watch));
        }
        due.forEach(watch -> watch.action().run());
    }

    /** How many deadlines the watchdog still looks at. */
    int watches() {
        synchronized (watched) {
            return watched.size();
        }
    }

    /** The events of that kind. */
    <T extends TransactionEvent> List<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Whatever happened, no session was used after its end, and each has had its end. */
    void assertNoSessionLost() {
        for (FakeSession session : sessions) {
            assertThat(session.violations()).isEmpty();
            long ends = session.calls().stream()
                    .filter(call -> call.equals("giveBack") || call.equals("discard"))
                    .count();
            assertThat(ends).as("ends of %s", session.calls()).isPositive();
        }
        assertThat(watches()).as("deadlines still watched").isZero();
    }

    private FakeSession acquire() {
        FakeSession given = prepared.poll();
        FakeSession session = given == null ? new FakeSession(database) : given;
        acquiring.run();
        sessions.add(session);
        return session;
    }

    private void pause(long nanos) {
        pauses.add(Duration.ofNanos(nanos));
        passUnnoticed(Duration.ofNanos(nanos));
    }

    private Watchdog.Watch watch(Deadline deadline, Runnable action) {
        Watched watch = new Watched(deadline, action);
        synchronized (watched) {
            watched.add(watch);
        }
        return () -> {
            synchronized (watched) {
                watched.remove(watch);
            }
        };
    }
}
