package dev.tenon.schema;

import java.util.List;

/**
 * The type of a column in the words of the database: {@code @db.VarChar(20)}.
 *
 * @param name its name ({@code VarChar})
 * @param arguments what stands between its parentheses ({@code 20}), in order
 * @param wide whether its whole numbers have no sign, so that not all of them fit into 32 bits with one
 */
public record NativeType(String name, List<String> arguments, boolean wide) {
    public NativeType {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? name : name + "(" + String.join(", ", arguments) + ")";
    }
}
