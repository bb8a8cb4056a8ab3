package dev.tenon.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The argument of {@code @default(…)}. */
public sealed interface DefaultValue {
    /**
     * A literal, as the Java value of its field's type: {@code String}, {@code Boolean}, {@code Integer}, {@code Long},
     * {@code Double}, {@code BigDecimal}, {@code java.time.Instant}, {@code byte[]}; JSON as its text, an enum's value as its
     * schema name.
     */
    record Literal(Object value) implements DefaultValue {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Literal that && Objects.deepEquals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(new Object[] {value});
        }
    }

    /** A list of literals, for a list field. */
    record Literals(List<Object> values) implements DefaultValue {
        public Literals {
            values = List.copyOf(values);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Literals that && Arrays.deepEquals(values.toArray(), that.values.toArray());
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(values.toArray());
        }
    }

    /** {@code autoincrement()}: the database counts. */
    record Autoincrement() implements DefaultValue {}

    /**
     * {@code sequence(…)}: the database counts, as the options say.
     *
     * @param options each option that is given with its value as written, in order of place
     */
    record Sequence(Map<String, String> options) implements DefaultValue {
        public Sequence {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }
    }

    /** {@code auto()}: the database makes an id. */
    record Auto() implements DefaultValue {}

    /** {@code now()}: the moment of the call. */
    record Now() implements DefaultValue {}

    /** {@code uuid()}, {@code uuid(4)}, {@code uuid(7)}. */
    record Uuid(int version) implements DefaultValue {}

    /** {@code cuid()}, {@code cuid(1)}, {@code cuid(2)}. */
    record Cuid(int version) implements DefaultValue {}

    /** {@code ulid()}. */
    record Ulid() implements DefaultValue {}

    /** {@code nanoid(length)}. */
    record Nanoid(int length) implements DefaultValue {}

    /** {@code dbgenerated("sql")}: an expression of the database. */
    record DatabaseGenerated(String sql) implements DefaultValue {}

    /** Whether the database alone can make the value, so that an insert leaves the column out. */
    default boolean isMadeByDatabase() {
        return this instanceof Autoincrement
                || this instanceof Sequence
                || this instanceof Auto
                || this instanceof DatabaseGenerated;
    }
}
