package dev.tenon.client.base;

import dev.tenon.client.Json;
import dev.tenon.schema.ScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Which scalar type of the schema language goes with a class of Java. */
final class JavaTypes {
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            boolean.class, Boolean.class, int.class, Integer.class, long.class, Long.class, double.class, Double.class);

    private static final Map<Class<?>, ScalarType> SCALARS = Map.of(
            String.class, ScalarType.STRING,
            Boolean.class, ScalarType.BOOLEAN,
            Integer.class, ScalarType.INT,
            Long.class, ScalarType.BIG_INT,
            Double.class, ScalarType.FLOAT,
            BigDecimal.class, ScalarType.DECIMAL,
            Instant.class, ScalarType.DATE_TIME,
            Json.class, ScalarType.JSON,
            byte[].class, ScalarType.BYTES);

    private JavaTypes() {}

    /** The scalar that values of the class are; an enum's values are text. */
    static Optional<ScalarType> scalar(Class<?> type) {
        if (Enum.class.isAssignableFrom(type)) {
            return Optional.of(ScalarType.STRING);
        }
        return Optional.ofNullable(SCALARS.get(boxed(type)));
    }

    /** What the class for a scalar is called in a program: {@code int}, {@code String}. */
    static String name(ScalarType scalar) {
        Class<?> type = SCALARS.entrySet().stream()
                .filter(entry -> entry.getValue() == scalar)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return BOXED.entrySet().stream()
                .filter(entry -> entry.getValue() == type)
                .map(entry -> entry.getKey().getSimpleName())
                .findFirst()
                .orElse(type.getSimpleName());
    }

    /** The class of objects that stands for a primitive type; any other class is itself. */
    static Class<?> boxed(Class<?> type) {
        return BOXED.getOrDefault(type, type);
    }
}
