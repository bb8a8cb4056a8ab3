package dev.tenon.protocol.answer;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.NullConstraintException;
import dev.tenon.error.RawQueryException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.TenonException;
import dev.tenon.error.UniqueConstraintException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Failures as error objects: the one place where they get the wording and the names of the protocol. */
public final class ErrorWriter {
    private static final String DEPENDS =
            "An operation failed because it depends on one or more records that were required but not found. ";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ErrorWriter() {}

    /**
     * An answer that says nothing but what failed.
     *
     * @param model the model that was asked about, if one was
     */
    public static ObjectNode answer(TenonException failure, @Nullable String model) {
        ObjectNode answer = NODES.objectNode();
        answer.putArray("errors").add(error(failure, model));
        return answer;
    }

    /** An answer for what should not have happened. */
    public static ObjectNode unexpected(Throwable failure) {
        ObjectNode error = NODES.objectNode();
        error.putNull("code");
        error.put(
                "message",
                "This should not have happened: " + failure.getClass().getSimpleName() + ".");
        ObjectNode answer = NODES.objectNode();
        answer.putArray("errors").add(error);
        return answer;
    }

    private static ObjectNode error(TenonException failure, @Nullable String model) {
        ObjectNode error = NODES.objectNode();
        error.put("code", failure.code());
        error.put("message", message(failure));
        ObjectNode meta = error.putObject("meta");
        String about = model;
        if (about == null && failure instanceof DatabaseException database) {
            about = database.model().orElse(null);
        }
        if (about != null) {
            meta.put("modelName", about);
        }
        if (failure instanceof UniqueConstraintException unique) {
            ArrayNode target = meta.putArray("target");
            unique.fields().forEach(target::add);
        }
        if (failure instanceof ForeignKeyException broken) {
            broken.constraint().ifPresent(name -> meta.put("constraint", name));
        }
        if (failure instanceof RawQueryException raw) {
            meta.put("kind", raw.failure().code());
        }
        failure.meta().forEach((name, value) -> put(meta, name, value));
        meta.put("cure", failure.cure());
        return error;
    }

    private static void put(ObjectNode meta, String name, Object value) {
        if (value instanceof Number number) {
            meta.put(name, number.longValue());
        } else if (value instanceof Collection<?> items) {
            ArrayNode list = meta.putArray(name);
            items.forEach(item -> list.add(item.toString()));
        } else if (value instanceof Map<?, ?> members) {
            ObjectNode object = meta.putObject(name);
            members.forEach((key, member) -> put(object, key.toString(), member));
        } else {
            meta.put(name, value.toString());
        }
    }

    private static String message(TenonException failure) {
        if (failure instanceof UniqueConstraintException unique) {
            return unique.fields().isEmpty()
                    ? "Unique constraint failed."
                    : "Unique constraint failed on the " + listed(unique.fields());
        }
        if (failure instanceof NullConstraintException missing) {
            return missing.fields().isEmpty()
                    ? failure.problem()
                    : "Null constraint violation on the " + listed(missing.fields());
        }
        if (failure instanceof ForeignKeyException broken) {
            return "Foreign key constraint violated on the "
                    + broken.constraint()
                            .map(name -> "constraint: `" + name + "`")
                            .orElse("foreign key");
        }
        if (failure instanceof RecordNotFoundException && !failure.problem().startsWith(DEPENDS)) {
            return DEPENDS + failure.problem();
        }
        return failure.problem();
    }

    private static String listed(List<String> fields) {
        return fields.stream().map(field -> "`" + field + "`").collect(Collectors.joining(", ", "fields: (", ")"));
    }
}
