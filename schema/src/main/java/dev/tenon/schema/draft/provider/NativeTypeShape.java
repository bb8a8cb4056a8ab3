package dev.tenon.schema.draft.provider;

import dev.tenon.schema.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A type that a database has.
 *
 * @param name its name in a schema file
 * @param arguments what it takes between parentheses
 * @param scalars the scalar types of the fields that can carry it
 * @param plain the scalar type that a column of it is read as
 * @param limits which numbers its arguments can be
 * @param wide whether its whole numbers have no sign, so that not all of them fit into 32 bits with one
 */
public record NativeTypeShape(
        String name,
        NativeArguments arguments,
        List<ScalarType> scalars,
        ScalarType plain,
        List<NativeLimit> limits,
        boolean wide) {
    public NativeTypeShape {
        scalars = List.copyOf(scalars);
        limits = List.copyOf(limits);
    }

    static NativeTypeShape of(String name, ScalarType... scalars) {
        return of(name, NativeArguments.NONE, scalars);
    }

    static NativeTypeShape of(String name, NativeArguments arguments, ScalarType... scalars) {
        return new NativeTypeShape(name, arguments, List.of(scalars), scalars[0], List.of(), false);
    }

    /** The same, read as another scalar type. */
    NativeTypeShape readAs(ScalarType scalar) {
        return new NativeTypeShape(name, arguments, scalars, scalar, limits, wide);
    }

    /** The same, of whole numbers up to 2^32-1. */
    NativeTypeShape widened() {
        return new NativeTypeShape(name, arguments, scalars, plain, limits, true);
    }

    /** The same with one more limit. */
    NativeTypeShape limit(NativeLimit limit) {
        List<NativeLimit> more = new ArrayList<>(limits);
        more.add(limit);
        return new NativeTypeShape(name, arguments, scalars, plain, more, wide);
    }

    /** The type with these arguments, if they are of the kind that it takes. */
    public Optional<NativeType> with(List<String> written) {
        return arguments.read(written).map(plainArguments -> new NativeType(this, plainArguments));
    }
}
