package dev.tenon.codegen;

import dev.tenon.error.SchemaException;
import dev.tenon.schema.EnumType;
import dev.tenon.schema.Field;
import dev.tenon.schema.Model;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refuses schemas of which two generated types would have one name. */
final class NameCheck {
    private static final List<String> OF_A_MODEL =
            List.of("", "Fields", "Unique", "Create", "Update", "Query", "Include", "Requests", "Delegate", "Batch");

    /** The types so far, in lower case since some file systems know no other, and what each is for. */
    private final Map<String, String> taken = new LinkedHashMap<>();

    private NameCheck() {}

    /** @throws SchemaException naming both sides of the first clash */
    static void check(Emission emission) {
        NameCheck check = new NameCheck();
        Types types = emission.types();
        check.take(types.database().simpleName(), "the client");
        check.take(types.schema().simpleName(), "the client's schema");
        check.take(types.client().simpleName(), "the interface of clients and transactions");
        check.take(types.transaction().simpleName(), "the client of a transaction");
        check.take(types.script().simpleName(), "batches");
        for (Model model : emission.models()) {
            for (String suffix : OF_A_MODEL) {
                check.take(model.name() + suffix, "the model `" + model.name() + "`");
            }
            check.fields(model);
        }
        for (EnumType type : emission.schema().enums()) {
            check.take(type.name(), "the enum `" + type.name() + "`");
        }
    }

    private void take(String type, String owner) {
        String other = taken.put(type.toLowerCase(Locale.ROOT), owner);
        if (other != null) {
            throw new SchemaException(
                    "The generated class `" + type + "` of " + owner + " has the name of one that belongs to " + other
                            + ".",
                    "Give the model another name and keep its table with `@@map(\"…\")`, or name the client otherwise with"
                            + " `client = \"…\"` in the generator block.",
                    null);
        }
    }

    private void fields(Model model) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            for (String name : List.of(JavaName.ofField(field.name()), JavaName.capitalised(field.name()))) {
                String other = names.put(name, field.name());
                if (other != null && !other.equals(field.name())) {
                    throw new SchemaException(
                            "The fields `" + other + "` and `" + field.name() + "` of `" + model.name()
                                    + "` would have one name in Java.",
                            "Give one of them another name and keep its column with `@map(\"…\")`.",
                            null);
                }
            }
        }
    }
}
