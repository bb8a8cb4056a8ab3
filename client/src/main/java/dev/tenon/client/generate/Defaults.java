package dev.tenon.client.generate;

import dev.tenon.schema.DefaultValue;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Makes the values of default functions. Thread-safe. */
public final class Defaults {
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Cuid cuid;

    /** Values of this clock and this source of randomness. */
    public Defaults(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        this.cuid = new Cuid(random);
    }

    /** Values of the system's clock and a secure source of randomness. */
    public static Defaults system() {
        return new Defaults(InstantSource.system(), new SecureRandom());
    }

    /** The moment, in milliseconds: what databases keep of it everywhere. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A value of a default function.
     *
     * @param now the moment that the request calls now
     */
    public Object make(DefaultValue by, Instant now) {
        if (by instanceof DefaultValue.Now) {
            return now;
        }
        if (by instanceof DefaultValue.Uuid uuid) {
            return (uuid.version() == 7 ? Uuid7.at(now, random) : Uuid4.of(random)).toString();
        }
        if (by instanceof DefaultValue.Cuid kind) {
            return kind.version() == 2 ? Cuid2.at(now, random) : cuid.at(now);
        }
        if (by instanceof DefaultValue.Ulid) {
            return Ulid.at(now, random);
        }
        if (by instanceof DefaultValue.Nanoid nanoid) {
            return Nanoid.of(nanoid.length(), random);
        }
        throw new IllegalArgumentException("Not a default that the client makes: " + by);
    }
}
