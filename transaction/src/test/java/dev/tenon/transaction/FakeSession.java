package dev.tenon.transaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A session on a {@link FakeDatabase}. As on a real one, a statement outside a transaction commits by itself, and after a failed
 * statement COMMIT returns normally and keeps nothing (PostgreSQL). It records every call and notes each that must not come.
 */
final class FakeSession implements Session {
    private enum Status {
        IDLE,
        RUNNING,
        FAILED
    }

    private final FakeDatabase database;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Deque<Runnable>> before = new ConcurrentHashMap<>();
    private final Map<String, Deque<Runnable>> after = new ConcurrentHashMap<>();
    private final Map<String, Integer> savepoints = new LinkedHashMap<>();
    private final List<String> work = new ArrayList<>();
    private volatile boolean parted;
    private volatile Thread user;
    private Status status = Status.IDLE;

    FakeSession(FakeDatabase database) {
        this.database = database;
    }

    /** The next call of this name does this first: throw a failure, as a rule. */
    FakeSession before(String call, Runnable action) {
        before.computeIfAbsent(call, name -> new ArrayDeque<>()).add(action);
        return this;
    }

    /** The next call of this name throws this. */
    FakeSession fail(String call, RuntimeException failure) {
        return before(call, () -> {
            throw failure;
        });
    }

    /** The next call of this name does this once it has taken effect: the answer is lost, as a rule. */
    FakeSession after(String call, Runnable action) {
        after.computeIfAbsent(call, name -> new ArrayDeque<>()).add(action);
        return this;
    }

    /** What was called, in order. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** What must never happen and did. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    /** A statement that inserts a row. */
    String insert(String row) {
        enter("insert " + row);
        try {
            run(before, "insert");
        } catch (RuntimeException failure) {
            status = status == Status.RUNNING ? Status.FAILED : status;
            leave();
            throw failure;
        }
        if (status == Status.IDLE) {
            violations.add("insert " + row + " outside a transaction commits by itself");
            database.keep(List.of(row));
        } else {
            work.add(row);
        }
        run(after, "insert");
        leave();
        return row;
    }

    @Override
    public void begin(TransactionOptions options) {
        does("begin", () -> status = Status.RUNNING);
    }

    @Override
    public void commit() {
        does("commit", () -> {
            if (status == Status.RUNNING) {
                database.keep(work);
            }
            clear();
        });
    }

    @Override
    public void rollback() {
        does("rollback", this::clear);
    }

    @Override
    public void savepoint(String name) {
        does("savepoint", () -> savepoints.put(name, work.size()));
    }

    @Override
    public void rollbackTo(String name) {
        does("rollbackTo", () -> {
            work.subList(savepoints.remove(name), work.size()).clear();
            status = Status.RUNNING;
        });
    }

    @Override
    public void release(String name) {
        does("release", () -> savepoints.remove(name));
    }

    @Override
    public void cancel() {
        calls.add("cancel");
        if (parted) {
            violations.add("cancel of somebody else's statement");
        }
        run(before, "cancel");
    }

    @Override
    public void giveBack() {
        does("giveBack", () -> {
            if (status != Status.IDLE) {
                violations.add("given back inside a transaction");
            }
            parted = true;
        });
    }

    @Override
    public void discard() {
        calls.add("discard");
        if (parted) {
            violations.add("discard after its end");
        }
        parted = true;
        run(before, "discard");
    }

    private void does(String call, Runnable effect) {
        enter(call);
        try {
            run(before, call);
            effect.run();
            run(after, call);
        } finally {
            leave();
        }
    }

    private void enter(String call) {
        calls.add(call);
        if (parted) {
            violations.add(call + " after its end");
        }
        if (user != null) {
            violations.add(call + " while another thread uses it");
        }
        user = Thread.currentThread();
    }

    private void leave() {
        user = null;
    }

    private void clear() {
        work.clear();
        savepoints.clear();
        status = Status.IDLE;
    }

    private static void run(Map<String, Deque<Runnable>> actions, String call) {
        Deque<Runnable> queue = actions.get(call);
        Runnable action = queue == null ? null : queue.poll();
        if (action != null) {
            action.run();
        }
    }
}
