package dev.tenon.schema.draft.provider;

import dev.tenon.schema.ScalarType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an index compares its values.
 *
 * @param name its name in a schema file
 * @param indexTypes the kinds of index that have it
 * @param natives the names of the native types that it compares
 * @param scalar the scalar type that it compares where a field has no native type; none if it must have one
 */
public record OperatorClass(
        String name,
        Set<IndexType> indexTypes,
        List<String> natives,
        @Nullable ScalarType scalar) {
    /** The class that takes lists of anything. */
    public static final String OF_LISTS = "ArrayOps";

    public OperatorClass {
        indexTypes = Set.copyOf(indexTypes);
        natives = List.copyOf(natives);
    }

    /** The class that goes by this name in a schema file. */
    public static Optional<OperatorClass> of(String name) {
        return OperatorClasses.ALL.stream()
                .filter(operators -> operators.name.equals(name))
                .findFirst();
    }

    /** All classes. */
    public static List<OperatorClass> all() {
        return OperatorClasses.ALL;
    }

    /** The names of all classes. */
    public static List<String> names() {
        return OperatorClasses.ALL.stream().map(OperatorClass::name).toList();
    }

    /** Whether this kind of index has it. */
    public boolean isOf(IndexType type) {
        return indexTypes.contains(type);
    }

    /** Whether it compares values of this native type. */
    public boolean takes(NativeType type) {
        return natives.contains(type.name());
    }
}
