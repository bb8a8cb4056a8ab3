package dev.tenon.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.codegen.Operation.Answer;
import java.util.List;

/** The operations that write one record, and what is nested in it. */
record WriteOperations(OperationList list) {
    void addCreates(boolean withRequired) {
        String aNoun = Javadoc.aNoun(list.model());
        if (!withRequired) {
            list.add(
                    "create",
                    Answer.ONE,
                    "Creates " + aNoun + " of defaults.",
                    CodeBlock.of(
                            "Create($S, $T.nothing(), $T.scalars())",
                            list.model(),
                            Runtime.WRITE_DATA,
                            Runtime.SELECTION));
        }
        list.selecting(
                "create",
                Answer.ONE,
                "Creates " + aNoun + ", and all that is nested in it.\n" + OperationList.IF_TAKEN,
                CodeBlock.of("Create($S, created(data), ", list.model()),
                list.data("data"));
        list.selecting(
                "findOrCreate",
                Answer.ONE,
                "The " + list.noun() + " with a unique key, or a new one if there is none.",
                CodeBlock.of(
                        "Upsert($S, unique(where), created(data), $T.nothing(), ", list.model(), Runtime.WRITE_DATA),
                list.unique(),
                list.data("data"));
    }

    void addUpdates() {
        list.selecting(
                "update",
                Answer.ONE,
                "Changes the " + list.noun() + " with a unique key, and all that is nested in the changes."
                        + OperationList.IF_NONE,
                CodeBlock.of("Update($S, unique(where), updated(data), ", list.model()),
                list.unique(),
                list.changes("data"));
    }

    void addUpserts() {
        CodeBlock upsert = CodeBlock.of("Upsert($S, unique(where), created(create), updated(update), ", list.model());
        String either = "Changes the " + list.noun() + " with a unique key, or creates one if there is none";
        list.selecting(
                "upsert", Answer.ONE, either + ".", upsert, list.unique(), list.data("create"), list.changes("update"));
        list.selecting(
                "upsertAndTell",
                Answer.UPSERTED,
                either + "; tells which of the two it was.",
                upsert,
                CodeBlock.of(", true)"),
                List.of(),
                list.unique(),
                list.data("create"),
                list.changes("update"));
    }

    void addDeletes() {
        CodeBlock delete = CodeBlock.of("Delete($S, unique(where), ", list.model());
        list.selecting(
                "delete",
                Answer.ONE,
                "Deletes the " + list.noun() + " with a unique key.\n\n@return what it was"
                        + OperationList.IF_NONE.substring(1),
                delete,
                list.unique());
        list.selecting(
                "deleteIfExists",
                Answer.OPTIONAL,
                "Deletes the " + list.noun() + " with a unique key, if there is one.\n\n@return what it was",
                delete,
                CodeBlock.of(", true)"),
                List.of(),
                list.unique());
    }
}
