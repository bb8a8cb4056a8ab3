package dev.tenon.jdbc;

import dev.tenon.jdbc.url.ConnectionUrl;
import dev.tenon.transaction.Ticker;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of a database. Immutable and thread-safe.
 *
 * @param writers for what may write
 * @param readers for what only reads; the same as for what may write, where every connection does both
 */
record Lanes(Lane writers, Lane readers) implements AutoCloseable {
    private static final String ANY = "connection";
    private static final String WRITING = "connection for writing";
    private static final String READING = "connection for reading";

    /** As the database at an address wants them. */
    static Lanes to(ConnectionUrl address, FittedDriver driver, PoolLimits limits) {
        return switch (driver.get().topology(address)) {
            case MANY -> {
                Opener opener = new Opener(driver, address, Role.WRITER, limits.statements());
                yield both(new Lane(
                        ANY, driver, limits.connections(), new HikariConnections(opener, limits, Ticker.SYSTEM)));
            }
            case SOLE_CONNECTION -> both(own(ANY, driver, address, Role.SOLE, 1, limits));
            case ONE_WRITER -> {
                Lane writer = own(WRITING, driver, address, Role.WRITER, 1, limits);
                yield limits.readers() == 0
                        ? both(writer)
                        : new Lanes(writer, own(READING, driver, address, Role.READER, limits.readers(), limits));
            }
        };
    }

    /** Out of somebody else's source; as many as were asked for, or as it can give, or as there usually are. */
    static Lanes of(DataSource source, FittedDriver driver, PoolOptions options, PoolLimits limits) {
        @Nullable Integer size = DataSourceConnections.sizeOf(source);
        boolean asked = options.settings().connectionLimit().isPresent();
        int count = asked || size == null ? limits.connections() : size;
        return both(new Lane(ANY, driver, count, new DataSourceConnections(driver, source, limits.statements())));
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }

    private static Lanes both(Lane lane) {
        return new Lanes(lane, lane);
    }

    private static Lane own(
            String name, FittedDriver driver, ConnectionUrl address, Role role, int count, PoolLimits limits) {
        Opener opener = new Opener(driver, address, role, limits.statements());
        return new Lane(name, driver, count, new OwnConnections(opener));
    }
}
