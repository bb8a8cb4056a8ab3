package dev.tenon.client;

import dev.tenon.client.base.Arguments;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.MissingEnvironmentVariableException;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.schema.Datasource;
import dev.tenon.transaction.TransactionOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How a client is opened. Immutable: each method with an argument gives a changed copy.
 *
 * @param url where the database is; {@code null} takes what the schema says
 * @param dataSource where connections come from, in place of a url; it stays its owner's, who closes it
 * @param environment where environment variables are looked up
 * @param listeners who is told of statements and transactions, in this order
 * @param parametersShown whether events and the log show the parameters of statements; off unless asked for
 * @param ambient what the client does inside its own transaction; {@link Ambient#REFUSE} unless given
 * @param transaction what interactive transactions start from
 * @param pool how many connections there are and how long they are waited for; what it does not say the url says
 * @param omitted the fields that are not read unless a query names them, by model
 * @param loadStrategy how relations are loaded unless a query says it
 */
public record OpenOptions(
        @Nullable String url,
        @Nullable DataSource dataSource,
        Function<String, @Nullable String> environment,
        List<Listener> listeners,
        boolean parametersShown,
        Ambient ambient,
        TransactionOptions transaction,
        PoolOptions pool,
        Map<String, Set<String>> omitted,
        LoadStrategy loadStrategy) {

    private static final OpenOptions DEFAULTS = new OpenOptions(
            null,
            null,
            System::getenv,
            List.of(),
            false,
            Ambient.REFUSE,
            TransactionOptions.interactive(),
            PoolOptions.defaults(),
            Map.of(),
            LoadStrategy.QUERY);

    /** Refuses a url and a DataSource at once. */
    public OpenOptions {
        listeners = List.copyOf(listeners);
        omitted = Map.copyOf(omitted);
        if (url != null && dataSource != null) {
            throw new InvalidArgumentException(
                    "A client was to be opened with a url and with a DataSource.", "Give it one of the two.", null);
        }
    }

    /** The defaults. */
    public static OpenOptions defaults() {
        return DEFAULTS;
    }

    /** A copy for the database at this url, whatever the schema says. */
    public OpenOptions url(String url) {
        String given = Arguments.given(url, "the url");
        return new OpenOptions(
                given,
                dataSource,
                environment,
                listeners,
                parametersShown,
                ambient,
                transaction,
                pool,
                omitted,
                loadStrategy);
    }

    /** A copy that looks up environment variables here. */
    public OpenOptions environment(Function<String, @Nullable String> environment) {
        return new OpenOptions(
                url,
                dataSource,
                environment,
                listeners,
                parametersShown,
                ambient,
                transaction,
                pool,
                omitted,
                loadStrategy);
    }

    /** A copy that also tells this listener. */
    public OpenOptions listener(Listener listener) {
        List<Listener> all = new ArrayList<>(listeners);
        all.add(Arguments.given(listener, "the listener"));
        return new OpenOptions(
                url, dataSource, environment, all, parametersShown, ambient, transaction, pool, omitted, loadStrategy);
    }

    /** A copy whose events and log show the parameters of statements. */
    public OpenOptions showParameters() {
        return new OpenOptions(
                url, dataSource, environment, listeners, true, ambient, transaction, pool, omitted, loadStrategy);
    }

    /** A copy that does this inside its own transactions. */
    public OpenOptions ambient(Ambient ambient) {
        return new OpenOptions(
                url,
                dataSource,
                environment,
                listeners,
                parametersShown,
                ambient,
                transaction,
                pool,
                omitted,
                loadStrategy);
    }

    /** A copy whose interactive transactions start from changed defaults: {@code o -> o.timeout(ofSeconds(10))}. */
    public OpenOptions transaction(UnaryOperator<TransactionOptions> change) {
        TransactionOptions changed = change.apply(transaction);
        return new OpenOptions(
                url,
                dataSource,
                environment,
                listeners,
                parametersShown,
                ambient,
                changed,
                pool,
                omitted,
                loadStrategy);
    }

    /**
     * A copy whose connections come from here: a pool of your own. It is never closed by the client, and each connection goes back as
     * it came. For databases on servers.
     */
    public OpenOptions dataSource(DataSource dataSource) {
        DataSource given = Arguments.given(dataSource, "the DataSource");
        return new OpenOptions(
                url, given, environment, listeners, parametersShown, ambient, transaction, pool, omitted, loadStrategy);
    }

    /** A copy with this many connections for reading, at least 1, for a database that keeps them apart; 4 unless given. */
    public OpenOptions readers(int readers) {
        return pool(limits -> limits.readers(readers));
    }

    /** A copy with other limits of its connections, which go before what the url says: {@code o -> o.pool(p -> p.connections(20))}. */
    public OpenOptions pool(UnaryOperator<PoolOptions> change) {
        PoolOptions pool = Arguments.apply(change, this.pool, "the options of the pool");
        return new OpenOptions(
                url,
                dataSource,
                environment,
                listeners,
                parametersShown,
                ambient,
                transaction,
                pool,
                omitted,
                loadStrategy);
    }

    /**
     * A copy whose queries do not read these fields unless they name them in {@code select}:
     * {@code o -> o.omit(UserFields.named(u -> u.password()))}.
     */
    public OpenOptions omit(FieldSet fields) {
        Map<String, Set<String>> all = new HashMap<>(omitted);
        Set<String> names = new LinkedHashSet<>(all.getOrDefault(fields.model(), Set.of()));
        names.addAll(fields.names());
        all.put(fields.model(), Set.copyOf(names));
        return new OpenOptions(
                url,
                dataSource,
                environment,
                listeners,
                parametersShown,
                ambient,
                transaction,
                pool,
                all,
                loadStrategy);
    }

    /**
     * A copy whose queries load relations in this way unless they say otherwise: {@code o -> o.loadStrategy(LoadStrategy.JOIN)}.
     * The default is {@link LoadStrategy#QUERY}.
     */
    public OpenOptions loadStrategy(LoadStrategy strategy) {
        LoadStrategy given = Arguments.given(strategy, "the strategy");
        return new OpenOptions(
                url, dataSource, environment, listeners, parametersShown, ambient, transaction, pool, omitted, given);
    }

    /**
     * Where the database is: the url given here, or else what the datasource says.
     *
     * @throws MissingEnvironmentVariableException if the datasource names a variable that is not set
     * @throws InvalidArgumentException if neither has a url
     */
    public String urlOf(Datasource declared) {
        if (url != null) {
            return url;
        }
        Datasource.Url source = declared.url();
        if (source instanceof Datasource.Url.Literal literal) {
            return literal.text();
        }
        if (source instanceof Datasource.Url.Environment variable) {
            return fromEnvironment(declared.name(), variable.variable());
        }
        throw new InvalidArgumentException(
                "The datasource `" + declared.name() + "` of the schema has no url, and none was given.",
                "Open the client with one: `open(o -> o.url(\"file:app.db\"))`.",
                null);
    }

    /** Without the url, which may hold a password, and without what only code can tell. */
    @Override
    public String toString() {
        return "OpenOptions[url=" + (url == null ? "none" : "…") + ", dataSource=" + (dataSource == null ? "none" : "…")
                + ", parametersShown=" + parametersShown + ", ambient=" + ambient + ", transaction=" + transaction
                + ", omitted=" + omitted + "]";
    }

    private String fromEnvironment(String name, String variable) {
        String value = environment.apply(variable);
        if (value == null || value.isBlank()) {
            throw new MissingEnvironmentVariableException(
                    "The datasource `" + name + "` takes its url from the environment variable `" + variable
                            + "`, which is " + (value == null ? "not set." : "empty."),
                    "Set `" + variable + "`, or open the client with a url: `open(o -> o.url(\"file:app.db\"))`.",
                    null);
        }
        return value;
    }
}
