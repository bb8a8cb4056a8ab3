package dev.tenon.examples.seeds;

import dev.tenon.client.Listener;
import dev.tenon.jdbc.StatementEvent;
import dev.tenon.transaction.TransactionEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers all that a client tells its listeners, in order. Thread-safe. */
final class QueryLog implements Listener {
    private final List<StatementEvent> statements = new CopyOnWriteArrayList<>();
    private final List<TransactionEvent> transactions = new CopyOnWriteArrayList<>();

    @Override
    public void onStatement(StatementEvent statement) {
        statements.add(statement);
    }

    @Override
    public void onTransaction(TransactionEvent event) {
        transactions.add(event);
    }

    /** Every statement. */
    List<StatementEvent> statements() {
        return statements;
    }

    /** The first word of every statement: {@code BEGIN, UPDATE, COMMIT}. */
    List<String> verbs() {
        return statements.stream().map(event -> event.sql().split("\\s", 2)[0]).toList();
    }

    /** The events of this kind. */
    <E extends TransactionEvent> List<E> events(Class<E> kind) {
        return transactions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Forgets everything so far. */
    void clear() {
        statements.clear();
        transactions.clear();
    }
}
