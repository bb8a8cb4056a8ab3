package dev.tenon.codegen;

import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** From names in the schema to names in Java. */
final class JavaName {
    /** Names that a record's component or a builder's method cannot have, since Object or the runtime has them. */
    private static final Set<String> TAKEN_BY_MEMBERS = Set.of(
            "Loaded",
            "loaded",
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "isNull",
            "isNotNull");

    /** Names that a client's accessor cannot have, since clients, transactions and batches have such methods. */
    private static final Set<String> TAKEN_BY_CLIENTS = Set.of(
            "batch",
            "begin",
            "close",
            "commit",
            "detached",
            "detachedEngine",
            "executeRaw",
            "executeRawUnsafe",
            "push",
            "queryRaw",
            "queryRawUnsafe",
            "requests",
            "rollback",
            "run",
            "script");

    private JavaName() {}

    /** What a field is called: its own name, unless that is taken. */
    static String ofField(String name) {
        return isWordOfJava(name) || TAKEN_BY_MEMBERS.contains(name) ? name + "_" : name;
    }

    /** What a value of an enum is called. */
    static String ofValue(String name) {
        return isWordOfJava(name) ? name + "_" : name;
    }

    /** What the accessor of a model is called. */
    static String ofAccessor(String model) {
        String name = model.substring(0, 1).toLowerCase(Locale.ROOT) + model.substring(1);
        return TAKEN_BY_CLIENTS.contains(name) ? name + "_" : ofField(name);
    }

    /** What the step for a unique key is called: {@code authorIdTitle}. */
    static String ofKey(UniqueKey key) {
        return isNamedByFields(key)
                ? ofFields(key.fields().stream().map(ScalarField::name).toList())
                : ofField(key.name());
    }

    /** What a step for several fields at once is called: {@code tenantIdAuthorId}. */
    static String ofFields(java.util.List<String> fields) {
        if (fields.size() == 1) {
            return ofField(fields.get(0));
        }
        return fields.get(0)
                + fields.stream().skip(1).map(JavaName::capitalised).collect(Collectors.joining());
    }

    /** With an upper-case letter in front. */
    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Whether Java keeps it for itself. */
    static boolean isWordOfJava(String name) {
        return SourceVersion.isKeyword(name) || name.equals("_");
    }

    private static boolean isNamedByFields(UniqueKey key) {
        return key.name().equals(key.fields().stream().map(ScalarField::name).collect(Collectors.joining("_")));
    }
}
