package dev.tenon.transaction;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Acquires a session and begins a transaction on it, both within {@code maxWait}. Thread-safe. */
final class TransactionStart<S extends Session> {
    private final SessionSource<S> source;
    private final Environment environment;
    private final AtomicLong ids = new AtomicLong();

    TransactionStart(SessionSource<S> source, Environment environment) {
        this.source = source;
        this.environment = environment;
    }

    /** @param life when it has to be over; {@code null} to count the options' timeout from the BEGIN */
    Scope<S> begin(TransactionOptions options, @Nullable Deadline life) {
        long id = ids.incrementAndGet();
        Journal journal = new Journal(environment, id, options.label());
        Deadline maxWait = Deadline.in(options.maxWait(), environment.ticker());
        Deadline wait = life == null ? maxWait : maxWait.orEarlier(life);
        long from = environment.ticker().nanos();
        S session = source.acquire(options, wait);
        Lease<S> lease = new Lease<>(session, environment.grace().toNanos(), journal::sessionDiscarded);
        begin(options, lease, wait, name(id, options));
        journal.begun(environment.ticker().nanos() - from);
        Deadline end =
                life == null && options.timeout() != null ? Deadline.in(options.timeout(), environment.ticker()) : life;
        return new Transaction<>(id, options, lease, end, environment, journal).start();
    }

    private void begin(TransactionOptions options, Lease<S> lease, Deadline wait, String name) {
        if (wait.hasPassed()) {
            lease.giveBack();
            throw Refusals.startTimeout(name, wait, null);
        }
        Alarm alarm = new Alarm(environment, lease, () -> false);
        try {
            alarm.set(wait);
            lease.lend().begin(options);
        } catch (RuntimeException | Error failure) {
            partWith(lease, alarm, failure);
            if (wait.hasPassed()) {
                throw Refusals.startTimeout(name, wait, failure);
            }
            throw failure;
        }
        if (wait.hasPassed()) {
            partWith(lease, alarm, null);
            throw Refusals.startTimeout(name, wait, null);
        }
        lease.takeBack();
        alarm.stop();
    }

    /** After a BEGIN that failed or came too late: rolls back what may have begun. */
    private static <S extends Session> void partWith(Lease<S> lease, Alarm alarm, @Nullable Throwable cause) {
        lease.takeBack();
        lease.rollBackAndGiveBack(cause);
        alarm.stop();
    }

    private static String name(long id, TransactionOptions options) {
        return options.label() == null ? "transaction " + id : "transaction '" + options.label() + "'";
    }
}
