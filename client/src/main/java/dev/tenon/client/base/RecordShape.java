package dev.tenon.client.base;

import dev.tenon.error.InvalidArgumentException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record of the application's own, whose components are filled. Thread-safe.
 *
 * @param <R> the record
 */
final class RecordShape<R> {
    private final Class<R> type;
    private final List<RecordComponent> components;
    private final Constructor<R> constructor;

    private RecordShape(Class<R> type, List<RecordComponent> components, Constructor<R> constructor) {
        this.type = type;
        this.components = components;
        this.constructor = constructor;
    }

    /**
     * The shape of a record.
     *
     * @throws InvalidArgumentException if it is not a record, or may not be made from here
     */
    static <R> RecordShape<R> of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new InvalidArgumentException(
                    "`" + type.getName() + "` is to hold what is read, but is not a record.",
                    "Make it a record whose components are called like what is read.",
                    null);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordShape<>(type, List.of(components), constructor);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            throw new InvalidArgumentException(
                    "The record `" + type.getName() + "` cannot be made: " + closed.getMessage(),
                    "Open its package to `dev.tenon.client`, or make it public.",
                    closed);
        }
    }

    Class<R> type() {
        return type;
    }

    List<RecordComponent> components() {
        return components;
    }

    /** A record of these values; what its constructor throws reaches the caller. */
    R make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The record " + type.getName() + " refused its values.", refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The only type argument of {@code List<X>} or {@code Optional<X>}; else nothing. */
    static @Nullable Class<?> argument(RecordComponent component) {
        if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType parameterized) {
            Type argument = parameterized.getActualTypeArguments()[0];
            return argument instanceof Class<?> plain ? plain : null;
        }
        return null;
    }
}
