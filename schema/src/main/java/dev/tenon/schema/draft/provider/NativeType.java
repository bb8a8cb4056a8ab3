package dev.tenon.schema.draft.provider;

import java.util.List;
import java.util.OptionalLong;

/**
 * A native type with its arguments.
 *
 * @param shape what it is
 * @param arguments its arguments in their plain form
 */
public record NativeType(NativeTypeShape shape, List<String> arguments) {
    public NativeType {
        arguments = List.copyOf(arguments);
    }

    /** Its name. */
    public String name() {
        return shape.name();
    }

    /** It as it is written: {@code Decimal(10,2)}. */
    public String printed() {
        return arguments.isEmpty() ? name() : name() + "(" + String.join(",", arguments) + ")";
    }

    /** An argument that is a number, by its position from 0. */
    public OptionalLong number(int position) {
        return position >= arguments.size() || arguments.get(position).equals("Max")
                ? OptionalLong.empty()
                : OptionalLong.of(Long.parseLong(arguments.get(position)));
    }

    /** Whether it has more digits after the point than digits at all. */
    public boolean hasMoreScaleThanPrecision() {
        return shape.arguments() == NativeArguments.OPTIONAL_NUMBERS
                && number(1).isPresent()
                && number(1).getAsLong() > number(0).getAsLong();
    }
}
