package dev.tenon.client;

import java.util.List;

/**
 * Some scalar fields of a model: {@code UserFields.named(u -> u.password())}. Immutable.
 *
 * @param model the model's name
 * @param names the fields' names
 */
public record FieldSet(String model, List<String> names) {
    /** Copies the list. */
    public FieldSet {
        names = List.copyOf(names);
    }
}
