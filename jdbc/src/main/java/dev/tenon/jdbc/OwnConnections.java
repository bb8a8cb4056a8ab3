package dev.tenon.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Connections that are opened when first needed and kept for good, as a database in this process wants it. Thread-safe. */
final class OwnConnections implements ConnectionSource {
    private final Opener opener;
    private final ConcurrentLinkedDeque<Kept> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    OwnConnections(Opener opener) {
        this.opener = opener;
    }

    /** Opening what is in this process is no wait. */
    @Override
    public PooledConnection take(Wait wait) {
        Kept waiting = idle.pollFirst();
        return waiting != null ? waiting : opener.open(Kept::new);
    }

    @Override
    public void close() {
        closed = true;
        for (Kept next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            next.close();
        }
    }

    private final class Kept extends KeptConnection {
        Kept(Connection connection, Role role, int statements, String nothing) throws SQLException {
            super(connection, role, statements, nothing);
        }

        @Override
        void giveBack() {
            idle.addFirst(this);
            if (closed) {
                OwnConnections.this.close();
            }
        }

        @Override
        void discard() {
            close();
        }
    }
}
