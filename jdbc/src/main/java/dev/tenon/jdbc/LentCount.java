package dev.tenon.jdbc;

import java.util.concurrent.locks.ReentrantLock;

/** How many are lent, so that what they come from ends when the last has come back. Thread-safe. */
final class LentCount {
    private final ReentrantLock lock = new ReentrantLock();
    private final Runnable end;
    private int count;
    private boolean closed;

    /** @param end what is done when it is closed and nothing is lent any more; once, on the thread that made it so */
    LentCount(Runnable end) {
        this.end = end;
    }

    /** @throws dev.tenon.error.ClientClosedException if it is closed */
    void add() {
        lock.lock();
        try {
            if (closed) {
                throw Lane.isClosed();
            }
            count++;
        } finally {
            lock.unlock();
        }
    }

    void remove() {
        if (last(false)) {
            end.run();
        }
    }

    void close() {
        if (last(true)) {
            end.run();
        }
    }

    private boolean last(boolean closes) {
        lock.lock();
        try {
            if (closes) {
                boolean first = !closed;
                closed = true;
                return first && count == 0;
            }
            count--;
            return closed && count == 0;
        } finally {
            lock.unlock();
        }
    }
}
