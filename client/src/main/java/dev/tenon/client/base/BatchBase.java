package dev.tenon.client.base;

import dev.tenon.client.Script;
import dev.tenon.transaction.TransactionOptions;
import java.util.function.UnaryOperator;

/**
 * What every generated batch can: operations that are described first and then run together, in order, all of them or none.
 * For one thread; runs once.
 */
public abstract class BatchBase {
    private final Script script;

    /** A batch of the script's operations. */
    protected BatchBase(Script script) {
        this.script = script;
    }

    /** Runs all operations in one transaction, with up to 3 retries after a conflict. */
    public void run() {
        run(UnaryOperator.identity());
    }

    /**
     * Runs all operations in one transaction.
     *
     * @param options changes the defaults: {@code o -> o.isolation(Isolation.SERIALIZABLE)}
     * @throws dev.tenon.error.UnsupportedOptionException for options of a batch that runs inside a transaction
     */
    public void run(UnaryOperator<TransactionOptions> options) {
        script.run(options);
    }

    /** Where generated delegates add their operations. */
    protected final Script script() {
        return script;
    }
}
