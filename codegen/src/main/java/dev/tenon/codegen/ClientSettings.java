package dev.tenon.codegen;

import dev.tenon.schema.Generator;

/**
 * How the client is generated.
 *
 * @param packageName the package of everything generated
 */
public record ClientSettings(String packageName) {
    /** The settings that a generator block gives. */
    public static ClientSettings from(Generator generator) {
        return new ClientSettings(generator.property("package").orElse("db"));
    }
}
