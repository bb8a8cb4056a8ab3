package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.tenon.schema.Model;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** {@code UserDelegate} and {@code UserBatch}: the operations of a model, at once or as parts of a batch. */
record DelegateEmitter(Emission emission) {
    /** What runs each operation at once. */
    TypeSpec atOnce(Model model) {
        ClassName record = emission.types().model(model.name());
        TypeSpec delegate = type(
                model,
                emission.types().delegate(model.name()),
                "What can be done with records of {@link " + JavaName.capitalised(model.name()) + "}."
                        + model.obstacle()
                                .map(obstacle -> " " + obstacle.problem())
                                .orElse("")
                        + " Thread-safe if its client is.",
                Runtime.EXECUTOR,
                "executor",
                "records",
                ParameterizedTypeName.get(Runtime.RECORDS, record),
                false);
        return delegate.toBuilder()
                .addMethod(stream(model))
                .addMethod(select(model))
                .build();
    }

    private MethodSpec stream(Model model) {
        ClassName record = emission.types().model(model.name());
        return Members.method("stream", """
                        The records of a query, one after another, of which only a few are held at a time. Close it:
                        {@code try (Stream<…> all = …stream(q -> …))}. In a transaction it ends with that.

                        @throws dev.tenon.error.InvalidArgumentException if the query takes from its end, or distinct records""")
                .returns(ParameterizedTypeName.get(ClassName.get(Stream.class), record))
                .addParameter(Members.operator(emission.types().query(model.name())), "query")
                .addStatement(
                        "return records.stream($S, $T.arguments(query), $T.schema())",
                        model.name(),
                        emission.types().requests(model.name()),
                        emission.types().schema())
                .build();
    }

    private MethodSpec select(Model model) {
        Types types = emission.types();
        TypeVariableName projection = TypeVariableName.get("P");
        boolean hasKey = emission.view(model).hasKey();
        TypeName key = hasKey ? types.choice(model.name()) : ClassName.get(Void.class);
        CodeBlock unique = hasKey
                ? CodeBlock.of("$T::unique", types.requests(model.name()))
                : CodeBlock.of("none -> $T.byNone()", Runtime.PROJECTED);
        return Members.method(
                        "select", """
                        The finds with records of your own, which say what is read: a component is called like a field, a
                        relation, or what counts one. A relation's is a record again, or a {@code List} or {@code Optional} of
                        such.

                        @param <P> the record
                        @throws dev.tenon.error.InvalidArgumentException if it says what {@link $T} does not have""".replace("$T", types.model(model.name()).simpleName()))
                .addTypeVariable(projection)
                .returns(ParameterizedTypeName.get(Runtime.PROJECTED, projection, types.query(model.name()), key))
                .addParameter(ParameterizedTypeName.get(ClassName.get(Class.class), projection), "type")
                .addStatement(
                        "return records.select(type, $S, $T.schema(), $T::arguments, $L)",
                        model.name(),
                        types.schema(),
                        types.requests(model.name()),
                        unique)
                .build();
    }

    /** What adds each operation to a batch. */
    TypeSpec inBatch(Model model) {
        ClassName record = emission.types().model(model.name());
        return type(
                model,
                emission.types().batch(model.name()),
                "What a batch can do with records of {@link " + JavaName.capitalised(model.name())
                        + "}. For one thread.",
                Runtime.SCRIPT,
                "script",
                "steps",
                ParameterizedTypeName.get(Runtime.STEPS, record),
                true);
    }

    private TypeSpec type(
            Model model,
            ClassName name,
            String javadoc,
            ClassName source,
            String sourceName,
            String holder,
            ParameterizedTypeName holderType,
            boolean batched) {
        TypeSpec.Builder builder = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L", javadoc)
                .addField(holderType, holder, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(source, sourceName)
                        .addStatement(
                                "$L = new $T<>($L, $T::read)",
                                holder,
                                holderType.rawType(),
                                sourceName,
                                emission.types().requests(model.name()))
                        .build());
        for (Operation operation : Operations.of(emission, model)) {
            builder.addMethod(method(model, operation, holder, batched));
        }
        return builder.build();
    }

    private MethodSpec method(Model model, Operation operation, String holder, boolean batched) {
        TypeName answer = answer(model, operation.answer());
        ClassName requests = emission.types().requests(model.name());
        return Members.method(operation.name(), operation.javadoc())
                .addTypeVariables(operation.variables())
                .addParameters(operation.parameters())
                .varargs(operation.isVariable())
                .returns(batched ? ParameterizedTypeName.get(Runtime.OP, answer.box()) : answer)
                .addStatement(
                        "return $L.$L($T.$L($L)$L)",
                        holder,
                        operation.answer().method(),
                        requests,
                        operation.requestName(),
                        operation.arguments(),
                        operation.isReadByFields() ? CodeBlock.of(", $T.fields()", requests) : CodeBlock.of(""))
                .build();
    }

    private TypeName answer(Model model, Operation.Answer answer) {
        ClassName record = emission.types().model(model.name());
        TypeName fields = emission.types().ownFields(model.name());
        return switch (answer) {
            case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), record);
            case ONE -> record;
            case MANY -> ParameterizedTypeName.get(ClassName.get(List.class), record);
            case COUNT -> TypeName.LONG;
            case UPSERTED -> ParameterizedTypeName.get(Runtime.UPSERTED, record);
            case AGGREGATES -> ParameterizedTypeName.get(Runtime.AGGREGATES, fields);
            case GROUPS ->
                ParameterizedTypeName.get(ClassName.get(List.class), ParameterizedTypeName.get(Runtime.GROUP, fields));
        };
    }
}
