package dev.tenon.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.codegen.Operation.Answer;
import java.util.List;

/** The operations that write many records at once. */
record BulkOperations(OperationList list) {
    private static final String HOW_MANY = "\n\n@return how many";
    private static final String EACH = "\n\n@param <T> the items' type";

    void addCreates() {
        for (boolean choosing : List.of(false, true)) {
            addCreates("createMany", Answer.COUNT, choosing);
            addCreates("createManyAndReturn", Answer.MANY, choosing);
            addSelectingCreate(choosing);
        }
    }

    private void addSelectingCreate(boolean choosing) {
        list.addForEach(
                "createManyAndReturn",
                Answer.MANY,
                "Creates one for each item, with all that is nested in it, all or none" + apart(choosing)
                        + "; with this selection." + EACH + "\n@return the new records, in the order of the items"
                        + (choosing ? "" : OperationList.IF_TAKEN),
                CodeBlock.of(
                        "CreateMany($S, $L, $L, selection(include))", list.model(), rowsOfItems(), skips(choosing)),
                with(
                        choice(choosing),
                        OperationList.items(),
                        OperationList.each(list.types().data(list.model()), "data"),
                        OperationList.parameter(Members.operator(list.types().include(list.model())), "include")));
    }

    private static CodeBlock skips(boolean choosing) {
        return choosing ? CodeBlock.of("duplicates == $T.SKIP", Runtime.DUPLICATES) : CodeBlock.of("false");
    }

    private static String apart(boolean choosing) {
        return choosing ? ", apart from those that are there and may be skipped" : "";
    }

    private static ParameterSpec[] choice(boolean choosing) {
        return choosing
                ? new ParameterSpec[] {OperationList.parameter(Runtime.DUPLICATES, "duplicates")}
                : new ParameterSpec[0];
    }

    private void addCreates(String name, Answer answer, boolean choosing) {
        CodeBlock returned =
                answer == Answer.MANY ? CodeBlock.of("$T.scalars()", Runtime.SELECTION) : CodeBlock.of("null");
        boolean plain = answer == Answer.COUNT && !choosing;
        CodeBlock rest = plain ? CodeBlock.of(")") : CodeBlock.of(", $L, $L)", skips(choosing), returned);
        String tail = (answer == Answer.MANY ? "\n@return the new records, in the order given" : "\n@return how many")
                + (choosing ? "" : OperationList.IF_TAKEN);
        String apart = apart(choosing);
        ParameterSpec[] choice = choice(choosing);
        ParameterSpec rows = OperationList.several(list.types().data(list.model()), "rows");
        list.add(
                name,
                answer,
                "Creates several, with all that is nested in them, all or none" + apart + ".\n" + tail,
                CodeBlock.of(
                        "CreateMany($S, $T.of($T::created, rows)$L",
                        list.model(),
                        Runtime.ROWS,
                        list.types().requests(list.model()),
                        rest),
                with(choice, rows));
        list.addForEach(
                name,
                answer,
                "Creates one for each item, with all that is nested in it, all or none" + apart + "." + EACH + tail,
                CodeBlock.of("CreateMany($S, $L$L", list.model(), rowsOfItems(), rest),
                with(
                        choice,
                        OperationList.items(),
                        OperationList.each(list.types().data(list.model()), "data")));
    }

    void addUpdates() {
        CodeBlock update = CodeBlock.of("UpdateMany($S, filter(where), updatedInBulk(data)", list.model());
        ParameterSpec changes = list.changes("data");
        ParameterSpec limit = OperationList.parameter(TypeName.INT, "limit");
        list.add(
                "updateMany",
                Answer.COUNT,
                "Changes every record that matches." + HOW_MANY,
                CodeBlock.of("$L)", update),
                list.where(),
                changes);
        list.add(
                "updateMany",
                Answer.COUNT,
                "Changes records that match, at most so many." + HOW_MANY,
                CodeBlock.of("$L, limit, null)", update),
                list.where(),
                changes,
                limit);
        list.selecting(
                "updateManyAndReturn",
                Answer.MANY,
                "Changes every record that matches.\n\n@return the records as they are now",
                CodeBlock.of("$L, null, ", update),
                list.where(),
                changes);
        list.selecting(
                "updateManyAndReturn",
                Answer.MANY,
                "Changes records that match, at most so many.\n\n@return the records as they are now",
                CodeBlock.of("$L, limit, ", update),
                list.where(),
                changes,
                limit);
        addEach();
    }

    private void addEach() {
        Types types = list.types();
        list.addForEach(
                "updateEach",
                Answer.COUNT,
                "Changes one record for each item, in its own way, all or none." + EACH
                        + "\n@return how many there were",
                CodeBlock.of(
                        "UpdateEach($S, $T.changes(items, where, $T::unique, data, $T::updatedEach))",
                        list.model(),
                        Runtime.ROWS,
                        types.requests(list.model()),
                        types.requests(list.model())),
                OperationList.items(),
                OperationList.each(types.choice(list.model()), "where"),
                OperationList.each(Members.operator(types.update(list.model())), "data"));
    }

    void addUpserts() {
        Types types = list.types();
        list.addForEach(
                "upsertMany",
                Answer.COUNT,
                "Creates one for each item, or changes the one with the same unique key; all or none." + EACH
                        + "\n@param taken the fields that a record that is there takes from its item; without any, all that"
                        + " were given\n@return how many there were",
                CodeBlock.of(
                        "$T.of($S, key.key(), key.fields(), $T.of(items, data, $T::createdInBulk), names(taken))",
                        Runtime.UPSERTS,
                        list.model(),
                        Runtime.ROWS,
                        types.requests(list.model())),
                OperationList.parameter(types.by(list.model()), "key"),
                OperationList.items(),
                OperationList.each(types.data(list.model()), "data"),
                OperationList.several(types.fields(list.model()).nestedClass("Named"), "taken"));
    }

    void addDeletes() {
        list.add(
                "deleteMany",
                Answer.COUNT,
                "Deletes every record that matches." + HOW_MANY,
                CodeBlock.of("DeleteMany($S, filter(where))", list.model()),
                list.where());
        list.add(
                "deleteMany",
                Answer.COUNT,
                "Deletes records that match, at most so many." + HOW_MANY,
                CodeBlock.of("DeleteMany($S, filter(where), limit)", list.model()),
                list.where(),
                OperationList.parameter(TypeName.INT, "limit"));
        list.add(
                "deleteMany",
                Answer.COUNT,
                "Deletes every record." + HOW_MANY,
                CodeBlock.of("DeleteMany($S, $T.all())", list.model(), Runtime.FILTER));
    }

    private CodeBlock rowsOfItems() {
        return CodeBlock.of(
                "$T.of(items, data, $T::created)", Runtime.ROWS, list.types().requests(list.model()));
    }

    private static ParameterSpec[] with(ParameterSpec[] first, ParameterSpec... rest) {
        ParameterSpec[] all = java.util.Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }
}
