package dev.tenon.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code UserRequests}: from what builders were told to what the engine is asked. */
record RequestsEmitter(Emission emission) {
    TypeSpec emit(Model model) {
        TypeSpec.Builder builder = TypeSpec.classBuilder(emission.types().requests(model.name()))
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "What the engine is asked about {@link $T}: builders in, requests out.",
                        emission.types().model(model.name()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (Operation operation : Operations.of(emission, model)) {
            if (!operation.sharesRequest()) {
                builder.addMethod(request(operation, model));
            }
        }
        builder.addMethod(new ReaderEmitter(emission).emit(model));
        addConditions(builder, model);
        addReading(builder, model);
        if (!model.isView()) {
            builder.addMethod(identity(model));
            addData(builder, model);
        }
        return builder.build();
    }

    private MethodSpec request(Operation operation, Model model) {
        return method(operation.requestName(), Runtime.REQUEST)
                .addTypeVariables(operation.variables())
                .addParameters(operation.parameters())
                .varargs(operation.isVariable())
                .addStatement(statement(operation, model))
                .build();
    }

    private static CodeBlock statement(Operation operation, Model model) {
        if (operation.answer() == Operation.Answer.GROUPS) {
            return CodeBlock.of(
                    "return $T.apply(grouping, new $T<>($S, fields()), $S).request()",
                    Runtime.ARGUMENTS,
                    Runtime.GROUPING,
                    model.name(),
                    "the groups of `" + model.name() + "`");
        }
        return operation.name().equals("upsertMany")
                ? CodeBlock.of("return $L", operation.request())
                : CodeBlock.of("return new $T.$L", Runtime.REQUEST, operation.request());
    }

    private void addConditions(TypeSpec.Builder builder, Model model) {
        Types types = emission.types();
        String name = model.name();
        CodeBlock unique = CodeBlock.of("new $T()", types.unique(name));
        CodeBlock fields = CodeBlock.of("fields()");
        builder.addMethod(method("fields", types.ownFields(name))
                .addStatement("return new $T<>($T.of($S))", types.fields(name), Runtime.FIELD_PATH, name)
                .build());
        builder.addMethod(names(model));
        if (emission.view(model).hasKey()) {
            builder.addMethod(evaluation("unique", Runtime.UNIQUE_WHERE, types.choice(name), "where")
                    .addStatement(applied("where", unique, "the unique `where` of `" + name + "`", "toWhere()"))
                    .build());
        }
        builder.addMethod(evaluation("filter", Runtime.FILTER, types.where(name), "where")
                        .addStatement(applied("where", fields, "the condition on `" + name + "`", "filter()"))
                        .build())
                .addMethod(evaluation("order", Runtime.ORDER, types.order(name), "order")
                        .addStatement(applied("order", fields, "the order of `" + name + "`", "order()"))
                        .build());
    }

    private MethodSpec names(Model model) {
        return method("names", ParameterizedTypeName.get(List.class, String.class))
                .addParameter(ArrayTypeName.of(emission.types().named(model)), "fields")
                .addStatement("$T own = fields()", emission.types().ownFields(model.name()))
                .addStatement(
                        "return $T.of(field -> $T.apply(field, own, $S).ownName(), fields)",
                        Runtime.ROWS,
                        Runtime.ARGUMENTS,
                        "the name of a field of `" + model.name() + "`")
                .build();
    }

    private void addReading(TypeSpec.Builder builder, Model model) {
        Types types = emission.types();
        String name = model.name();
        CodeBlock query = CodeBlock.of("new $T()", types.query(name));
        builder.addMethod(evaluation("arguments", Runtime.READ_ARGUMENTS, Members.operator(types.query(name)), "query")
                .addStatement(applied("query", query, "the query on `" + name + "`", "draft.arguments()"))
                .build());
        CodeBlock include = CodeBlock.of("new $T()", types.include(name));
        builder.addMethod(evaluation("selection", Runtime.SELECTION, Members.operator(types.include(name)), "include")
                .addStatement(applied("include", include, "the `include` of `" + name + "`", "draft.selection()"))
                .build());
    }

    /** The caller's function, applied to a builder, and what the engine wants of that. */
    private static CodeBlock applied(String function, CodeBlock builder, String what, String result) {
        return CodeBlock.of("return $T.apply($L, $L, $S).$L", Runtime.ARGUMENTS, function, builder, what, result);
    }

    private MethodSpec identity(Model model) {
        ClassName record = emission.types().model(model.name());
        UniqueKey key = model.uniqueCriteria().stream()
                .filter(k -> k.fields().stream().noneMatch(ScalarField::isOptional))
                .findFirst()
                .orElseThrow();
        CodeBlock parts = key.fields().stream()
                .map(field -> CodeBlock.of("operation.map($T::$L)", record, JavaName.ofField(field.name())))
                .collect(CodeBlock.joining(", "));
        return method("unique", Runtime.UNIQUE_WHERE)
                .addParameter(ParameterizedTypeName.get(Runtime.OP, record), "operation")
                .addStatement(
                        "return new $T($S, $T.of($L), $T.all())",
                        Runtime.UNIQUE_WHERE,
                        key.name(),
                        List.class,
                        parts,
                        Runtime.FILTER)
                .build();
    }

    private void addData(TypeSpec.Builder builder, Model model) {
        if (emission.view(model).isCreatable()) {
            addNew(builder, model);
        }
        TypeName update = Members.operator(emission.types().update(model.name()));
        CodeBlock changes = CodeBlock.of("new $T(draft)", emission.types().update(model.name()));
        builder.addMethod(write("updated", update, newDraft(model), changes));
        builder.addMethod(write("updatedInBulk", update, newBulkDraft(model, "updateMany"), changes));
        builder.addMethod(write("updatedEach", update, newBulkDraft(model, "updateEach"), changes));
    }

    private void addNew(TypeSpec.Builder builder, Model model) {
        ModelView view = emission.view(model);
        StageEmitter stages = new StageEmitter(emission, view);
        Types types = emission.types();
        ClassName data = types.data(model.name());
        CodeBlock created = stages.construction(view.requiredSteps());
        builder.addMethod(write("created", data, newDraft(model), created));
        builder.addMethod(write("createdInBulk", data, newBulkDraft(model, "upsertMany"), created));
        for (RelationField relation : view.suppliable()) {
            ClassName without = types.dataWithout(model.name(), relation.name());
            builder.addMethod(write(
                    "created" + without.simpleName(),
                    without,
                    nestedDraft(view, relation),
                    stages.construction(view.requiredStepsWithout(relation))));
        }
    }

    private static MethodSpec write(String name, TypeName type, CodeBlock draft, CodeBlock start) {
        return evaluation(name, Runtime.WRITE_DATA, type, "data")
                .addStatement("$T draft = $L", Runtime.DRAFT, draft)
                .addStatement(
                        start.toString().startsWith("\n")
                                ? "return draft.filled(\ndata,$L)"
                                : "return draft.filled(data, $L)",
                        start)
                .build();
    }

    private static CodeBlock newBulkDraft(Model model, String operation) {
        return CodeBlock.of("$L.forBulk($S)", newDraft(model), operation);
    }

    private static CodeBlock newDraft(Model model) {
        return CodeBlock.of("new $T($S)", Runtime.DRAFT, model.name());
    }

    private static CodeBlock nestedDraft(ModelView view, RelationField relation) {
        CodeBlock keys = view.ownKeys(relation).stream()
                .map(key -> CodeBlock.of(", $S", key))
                .collect(CodeBlock.joining(""));
        return CodeBlock.of("$T.nested($S, $S$L)", Runtime.DRAFT, view.name(), relation.name(), keys);
    }

    private static MethodSpec.Builder evaluation(String name, TypeName to, TypeName from, String parameter) {
        return method(name, to).addParameter(from, parameter);
    }

    private static MethodSpec.Builder method(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).returns(returned);
    }
}
