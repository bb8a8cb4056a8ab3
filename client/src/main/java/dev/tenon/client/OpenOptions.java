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
 * @param source where the database is
 * @param telling who is told of what
 * @param ambient what the client does inside its own transaction; {@link Ambient#REFUSE} unless given
 * @param transaction what interactive transactions start from
 * @param pool how many connections there are and how long they are waited for; what it does not say the url says
 * @param reading what queries read unless they say otherwise
 */
public record OpenOptions(
        Source source,
        Telling telling,
        Ambient ambient,
        TransactionOptions transaction,
        PoolOptions pool,
        Reading reading) {

    private static final OpenOptions DEFAULTS = new OpenOptions(
            new Source(null, null, System::getenv),
            new Telling(List.of(), false),
            Ambient.REFUSE,
            TransactionOptions.interactive(),
            PoolOptions.defaults(),
            new Reading(Map.of(), LoadStrategy.QUERY));

    /**
     * Where the database is.
     *
     * @param url its url; {@code null} takes what the schema says
     * @param dataSource where connections come from, in place of a url; it stays its owner's, who closes it
     * @param environment where environment variables are looked up
     */
    public record Source(
            @Nullable String url, @Nullable DataSource dataSource, Function<String, @Nullable String> environment) {
        /** Refuses a url and a DataSource at once. */
        public Source {
            if (url != null && dataSource != null) {
                throw new InvalidArgumentException(
                        "A client was to be opened with a url and with a DataSource.", "Give it one of the two.", null);
            }
        }

        /** Whether there is a url or a DataSource; not which, for either may tell a password. */
        @Override
        public String toString() {
            return "Source[url=" + (url == null ? "none" : "…") + ", dataSource=" + (dataSource == null ? "none" : "…")
                    + "]";
        }
    }

    /**
     * Who is told of what.
     *
     * @param listeners who is told of statements and transactions, in this order
     * @param parametersShown whether events and the log show the parameters of statements; off unless asked for
     */
    public record Telling(List<Listener> listeners, boolean parametersShown) {
        /** Copies the list. */
        public Telling {
            listeners = List.copyOf(listeners);
        }
    }

    /**
     * What queries read unless they say otherwise.
     *
     * @param omitted the fields that are not read unless a query names them, by model
     * @param loadStrategy how relations are loaded
     */
    public record Reading(Map<String, Set<String>> omitted, LoadStrategy loadStrategy) {
        /** Copies the map. */
        public Reading {
            omitted = Map.copyOf(omitted);
        }
    }

    /** The defaults. */
    public static OpenOptions defaults() {
        return DEFAULTS;
    }

    /** A copy for the database at this url, whatever the schema says. */
    public OpenOptions url(String url) {
        return from(new Source(Arguments.given(url, "the url"), source.dataSource, source.environment));
    }

    /**
     * A copy whose connections come from here: a pool of your own. It is never closed by the client, and each connection goes back as
     * it came. For databases on servers.
     */
    public OpenOptions dataSource(DataSource dataSource) {
        return from(new Source(source.url, Arguments.given(dataSource, "the DataSource"), source.environment));
    }

    /** A copy that looks up environment variables here. */
    public OpenOptions environment(Function<String, @Nullable String> environment) {
        return from(new Source(source.url, source.dataSource, Arguments.given(environment, "the environment")));
    }

    /** A copy that also tells this listener. */
    public OpenOptions listener(Listener listener) {
        List<Listener> all = new ArrayList<>(telling.listeners);
        all.add(Arguments.given(listener, "the listener"));
        return telling(new Telling(all, telling.parametersShown));
    }

    /** A copy whose events and log show the parameters of statements. */
    public OpenOptions showParameters() {
        return telling(new Telling(telling.listeners, true));
    }

    /** A copy that does this inside its own transactions. */
    public OpenOptions ambient(Ambient ambient) {
        Ambient given = Arguments.given(ambient, "what to do in a transaction");
        return new OpenOptions(source, telling, given, transaction, pool, reading);
    }

    /** A copy whose interactive transactions start from changed defaults: {@code o -> o.timeout(ofSeconds(10))}. */
    public OpenOptions transaction(UnaryOperator<TransactionOptions> change) {
        TransactionOptions changed = Arguments.apply(change, transaction, "the options of transactions");
        return new OpenOptions(source, telling, ambient, changed, pool, reading);
    }

    /** A copy with this many connections for reading, at least 1, for a database that keeps them apart; 4 unless given. */
    public OpenOptions readers(int readers) {
        return pool(limits -> limits.readers(readers));
    }

    /** A copy with other limits of its connections, which go before what the url says: {@code o -> o.pool(p -> p.connections(20))}. */
    public OpenOptions pool(UnaryOperator<PoolOptions> change) {
        PoolOptions changed = Arguments.apply(change, pool, "the options of the pool");
        return new OpenOptions(source, telling, ambient, transaction, changed, reading);
    }

    /**
     * A copy whose queries do not read these fields unless they name them in {@code select}:
     * {@code o -> o.omit(UserFields.named(u -> u.password()))}.
     */
    public OpenOptions omit(FieldSet fields) {
        Map<String, Set<String>> all = new HashMap<>(reading.omitted);
        Set<String> names = new LinkedHashSet<>(all.getOrDefault(fields.model(), Set.of()));
        names.addAll(fields.names());
        all.put(fields.model(), Set.copyOf(names));
        return reading(new Reading(all, reading.loadStrategy));
    }

    /**
     * A copy whose queries load relations in this way unless they say otherwise: {@code o -> o.loadStrategy(LoadStrategy.JOIN)}.
     * The default is {@link LoadStrategy#QUERY}.
     */
    public OpenOptions loadStrategy(LoadStrategy strategy) {
        return reading(new Reading(reading.omitted, Arguments.given(strategy, "the strategy")));
    }

    private OpenOptions from(Source other) {
        return new OpenOptions(other, telling, ambient, transaction, pool, reading);
    }

    private OpenOptions telling(Telling other) {
        return new OpenOptions(source, other, ambient, transaction, pool, reading);
    }

    private OpenOptions reading(Reading other) {
        return new OpenOptions(source, telling, ambient, transaction, pool, other);
    }

    /**
     * Where the database is: the url given here, or else what the datasource says.
     *
     * @throws MissingEnvironmentVariableException if the datasource names a variable that is not set
     * @throws InvalidArgumentException if neither has a url
     */
    public String urlOf(Datasource declared) {
        if (source.url != null) {
            return source.url;
        }
        Datasource.Url said = declared.url();
        if (said instanceof Datasource.Url.Literal literal) {
            return literal.text();
        }
        if (said instanceof Datasource.Url.Environment variable) {
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
        return "OpenOptions[source=" + source + ", parametersShown=" + telling.parametersShown + ", ambient=" + ambient
                + ", transaction=" + transaction + ", omitted=" + reading.omitted + "]";
    }

    private String fromEnvironment(String name, String variable) {
        String value = source.environment.apply(variable);
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
