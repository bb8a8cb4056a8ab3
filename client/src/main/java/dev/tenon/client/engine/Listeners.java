package dev.tenon.client.engine;

import dev.tenon.client.Listener;
import dev.tenon.jdbc.LoggingListener;
import dev.tenon.jdbc.StatementEvent;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.transaction.TransactionListener;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what happens to the client's listeners, and to the log. What a listener throws is logged and harms nothing. */
final class Listeners {
    private static final Logger TRANSACTIONS = LoggerFactory.getLogger("tenon.transaction");

    private final List<Listener> listeners;
    private final boolean parametersShown;

    Listeners(List<Listener> listeners, boolean parametersShown) {
        this.listeners = listeners;
        this.parametersShown = parametersShown;
    }

    StatementListener ofStatements() {
        StatementListener told = new StatementListener() {
            @Override
            public void statement(StatementEvent event) {
                tell(listener -> listener.onStatement(event));
            }

            @Override
            public boolean wantsParameters() {
                return parametersShown;
            }
        };
        return told.and(new LoggingListener());
    }

    TransactionListener ofTransactions() {
        return event -> {
            TRANSACTIONS.debug("{}", event);
            tell(listener -> listener.onTransaction(event));
        };
    }

    private void tell(Consumer<Listener> event) {
        for (Listener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException failure) {
                TRANSACTIONS.warn("A listener failed; it harms nothing else.", failure);
            }
        }
    }
}
