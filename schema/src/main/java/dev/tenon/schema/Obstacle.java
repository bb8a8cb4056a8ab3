package dev.tenon.schema;

/**
 * Why no client can make records of a model: one of its fields is required, has no default value, and no client knows it.
 *
 * @param model the model's name
 * @param field the field
 */
public record Obstacle(String model, ScalarField field) {
    /** The same in words. */
    public String problem() {
        return "No record of " + model + " can be made, since `" + field.name()
                + "` is required, has no default value and is "
                + (field.type().isReadable() ? "ignored." : "of a type that no client knows.");
    }

    /** What helps. */
    public String cure() {
        return "Make `" + field.name()
                + "` optional, give it a default value (`@default(dbgenerated(\"…\"))` where the database"
                + " has one), or make the record with executeRaw.";
    }
}
