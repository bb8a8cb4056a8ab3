package dev.tenon.protocol;

import dev.tenon.client.engine.Engine;
import dev.tenon.client.engine.EngineTransaction;
import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.TransactionTimeoutException;
import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.transaction.TransactionOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The transactions that a conversation has begun, by their ids; of the ended ones, how they ended. */
final class OpenTransactions implements AutoCloseable {
    private final Engine engine;
    private final Limits limits;
    private final Map<String, EngineTransaction> open = new LinkedHashMap<>();
    private final Map<String, Ending> ended = new LinkedHashMap<>();

    /** How a transaction ended, as a late use of it is told. */
    private enum Ending {
        COMMITTED("a committed transaction"),
        ROLLED_BACK("a transaction that was rolled back"),
        EXPIRED("an expired transaction");

        private final String words;

        Ending(String words) {
            this.words = words;
        }
    }

    OpenTransactions(Engine engine, Limits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /** Begins a transaction and gives its id. */
    String begin(TransactionOptions options) {
        if (open.size() >= limits.openTransactions()) {
            throw new UnsupportedOptionException(
                    "There are " + open.size() + " open transactions, as many as there may be.",
                    "Commit one or roll it back first.",
                    null);
        }
        EngineTransaction transaction = engine.begin(options);
        String id = UUID.randomUUID().toString();
        open.put(id, transaction);
        return id;
    }

    /**
     * Does something in the open transaction with this id.
     *
     * @param use what it is wanted for, for the message
     */
    <T> T in(String id, String use, Function<EngineTransaction, T> work) {
        EngineTransaction transaction = opened(id, use);
        return expiring(id, use, () -> work.apply(transaction));
    }

    /** Commits a transaction, or rolls it back. */
    void end(String id, boolean commit) {
        String use = commit ? "commit" : "rollback";
        EngineTransaction transaction = opened(id, use);
        Ending ending = Ending.ROLLED_BACK;
        try {
            expiring(id, use, () -> {
                if (commit) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
                return true;
            });
            ending = commit ? Ending.COMMITTED : Ending.ROLLED_BACK;
        } finally {
            if (open.containsKey(id)) {
                ended(id, ending);
            }
        }
    }

    @Override
    public void close() {
        new ArrayList<>(open.values()).forEach(EngineTransaction::close);
        open.clear();
        ended.clear();
    }

    /**
     * The open transaction with this id.
     *
     * @param use what it is wanted for, for the message
     */
    EngineTransaction opened(String id, String use) {
        EngineTransaction transaction = open.get(id);
        if (transaction != null) {
            return transaction;
        }
        Ending ending = ended.get(id);
        if (ending == null) {
            throw new TransactionClosedException(
                    "Transaction API error: Transaction not found. Its id is wrong, or that of one that ended long ago.",
                    "Begin a transaction and use the id that it is given.",
                    null);
        }
        throw new TransactionClosedException(refusal(use, ending), "Begin a new transaction.", null);
    }

    private <T> T expiring(String id, String use, Supplier<T> work) {
        try {
            return work.get();
        } catch (TransactionTimeoutException failure) {
            ended(id, Ending.EXPIRED);
            throw new TransactionTimeoutException(
                    refusal(use, Ending.EXPIRED) + " " + failure.problem(), failure.cure(), failure);
        }
    }

    private static String refusal(String use, Ending ending) {
        return "Transaction API error: Transaction already closed: A " + use + " cannot be executed on " + ending.words
                + ".";
    }

    private void ended(String id, Ending ending) {
        EngineTransaction transaction = open.remove(id);
        if (transaction != null) {
            transaction.close();
        }
        ended.put(id, ending);
        if (ended.size() > limits.endedTransactions()) {
            ended.remove(ended.keySet().iterator().next());
        }
    }
}
