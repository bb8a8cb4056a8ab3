package dev.tenon.codegen;

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
                builder.addMethod(request(operation));
            }
        }
        builder.addMethod(new ReaderEmitter(emission).emit(model));
        addConditions(builder, model);
        addData(builder, model);
        return builder.build();
    }

    private static MethodSpec request(Operation operation) {
        return method(operation.requestName(), Runtime.REQUEST)
                .addTypeVariables(operation.variables())
                .addParameters(operation.parameters())
                .varargs(DelegateEmitter.isVariable(operation))
                .addStatement("return new $T.$L", Runtime.REQUEST, operation.request())
                .build();
    }

    private void addConditions(TypeSpec.Builder builder, Model model) {
        Types types = emission.types();
        CodeBlock fields =
                CodeBlock.of("new $T<>($T.of($S))", types.fields(model.name()), Runtime.FIELD_PATH, model.name());
        builder.addMethod(evaluation("unique", Runtime.UNIQUE_WHERE, types.choice(model.name()), "where")
                        .addStatement(
                                "return $T.apply(where, new $T(), $S).toWhere()",
                                Runtime.ARGUMENTS,
                                types.unique(model.name()),
                                "the unique `where` of `" + model.name() + "`")
                        .build())
                .addMethod(identity(model))
                .addMethod(evaluation("filter", Runtime.FILTER, types.where(model.name()), "where")
                        .addStatement(
                                "return $T.apply(where, $L, $S).filter()",
                                Runtime.ARGUMENTS,
                                fields,
                                "the condition on `" + model.name() + "`")
                        .build())
                .addMethod(evaluation(
                                "order",
                                ClassName.get("dev.tenon.plan.request", "Order"),
                                types.fields(model.name()).nestedClass("Order"),
                                "order")
                        .addStatement(
                                "return $T.apply(order, $L, $S).order()",
                                Runtime.ARGUMENTS,
                                fields,
                                "the order of `" + model.name() + "`")
                        .build())
                .addMethod(evaluation(
                                "arguments",
                                Runtime.READ_ARGUMENTS,
                                Members.operator(types.query(model.name())),
                                "query")
                        .addStatement(
                                "return $T.apply(query, new $T(), $S).draft.arguments()",
                                Runtime.ARGUMENTS,
                                types.query(model.name()),
                                "the query on `" + model.name() + "`")
                        .build());
        if (emission.view(model).hasRelations()) {
            builder.addMethod(
                    evaluation("selection", Runtime.SELECTION, Members.operator(types.include(model.name())), "include")
                            .addStatement(
                                    "return $T.apply(include, new $T(), $S).draft.selection()",
                                    Runtime.ARGUMENTS,
                                    types.include(model.name()),
                                    "the `include` of `" + model.name() + "`")
                            .build());
        }
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
        ModelView view = emission.view(model);
        StageEmitter stages = new StageEmitter(emission, view);
        Types types = emission.types();
        ClassName data = types.data(model.name());
        addWrite(builder, "created", "createMany", data, newDraft(model), stages.construction(view.requiredSteps()));
        for (RelationField relation : view.suppliable()) {
            addWrite(
                    builder,
                    "created" + types.dataWithout(model.name(), relation.name()).simpleName(),
                    "createMany",
                    types.dataWithout(model.name(), relation.name()),
                    nestedDraft(view, relation),
                    stages.construction(view.requiredStepsWithout(relation)));
        }
        TypeName update = Members.operator(emission.types().update(model.name()));
        CodeBlock changes = CodeBlock.of("new $T(draft)", emission.types().update(model.name()));
        addWrite(builder, "updated", "updateMany", update, newDraft(model), changes);
    }

    private static void addWrite(
            TypeSpec.Builder builder, String name, String bulk, TypeName type, CodeBlock draft, CodeBlock start) {
        builder.addMethod(evaluation(name, Runtime.WRITE_DATA, type, "data")
                .addStatement("$T draft = $L", Runtime.DRAFT, draft)
                .addStatement(
                        start.toString().startsWith("\n")
                                ? "return draft.filled(\ndata,$L)"
                                : "return draft.filled(data, $L)",
                        start)
                .build());
        builder.addMethod(evaluation(name + "InBulk", Runtime.WRITE_DATA, type, "data")
                .addStatement("$T draft = $L.forBulk($S)", Runtime.DRAFT, draft, bulk)
                .addStatement(
                        start.toString().startsWith("\n")
                                ? "return draft.filled(\ndata,$L)"
                                : "return draft.filled(data, $L)",
                        start)
                .build());
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
