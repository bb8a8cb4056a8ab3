package dev.tenon.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.tenon.codegen.Operation.Answer;
import dev.tenon.schema.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The operations of a model as they are put together, and the parts that many of them share. */
final class OperationList {
    static final TypeVariableName T = TypeVariableName.get("T");
    static final String IF_NONE = "\n\n@throws dev.tenon.error.RecordNotFoundException if there is none";
    static final String IF_TAKEN = "\n@throws dev.tenon.error.UniqueConstraintException if a unique key is taken";

    private final Types types;
    private final Model model;
    private final List<Operation> operations = new ArrayList<>();

    OperationList(Types types, Model model) {
        this.types = types;
        this.model = model;
    }

    Types types() {
        return types;
    }

    String model() {
        return model.name();
    }

    /** The model's name as a common noun. */
    String noun() {
        return Javadoc.noun(model.name());
    }

    /** What has been added. */
    List<Operation> all() {
        return List.copyOf(operations);
    }

    /** The operation, and the same with a selection beside its result. */
    void selecting(String name, Answer answer, String javadoc, CodeBlock request, ParameterSpec... parameters) {
        selecting(name, answer, javadoc, request, CodeBlock.of(")"), List.of(), parameters);
    }

    /** The same with more of the request behind the selection. */
    void selecting(
            String name,
            Answer answer,
            String javadoc,
            CodeBlock request,
            CodeBlock rest,
            List<TypeVariableName> variables,
            ParameterSpec... parameters) {
        CodeBlock scalars = CodeBlock.of("$L$T.scalars()$L", request, Runtime.SELECTION, rest);
        operations.add(new Operation(name, answer, javadoc, variables, List.of(parameters), scalars));
        List<ParameterSpec> longer = new ArrayList<>(List.of(parameters));
        longer.add(parameter(Members.operator(types.include(model.name())), "include"));
        String included = javadoc.replaceFirst("\\.(?=\n|$)", "; with this selection.");
        CodeBlock selected = CodeBlock.of("$Lselection(include)$L", request, rest);
        operations.add(new Operation(name, answer, included, variables, longer, selected));
    }

    /** The operation. */
    void add(String name, Answer answer, String javadoc, CodeBlock request, ParameterSpec... parameters) {
        operations.add(new Operation(name, answer, javadoc, List.of(), List.of(parameters), request));
    }

    /** The operation, whose parameters name a type of the caller's. */
    void addForEach(String name, Answer answer, String javadoc, CodeBlock request, ParameterSpec... parameters) {
        operations.add(new Operation(name, answer, javadoc, List.of(T), List.of(parameters), request));
    }

    /** A unique key. */
    ParameterSpec unique() {
        return parameter(types.choice(model.name()), "where");
    }

    /** A condition. */
    ParameterSpec where() {
        return parameter(types.where(model.name()), "where");
    }

    /** A query. */
    ParameterSpec query() {
        return parameter(Members.operator(types.query(model.name())), "query");
    }

    /** A new record. */
    ParameterSpec data(String name) {
        return parameter(types.data(model.name()), name);
    }

    /** Changes. */
    ParameterSpec changes(String name) {
        return parameter(Members.operator(types.update(model.name())), name);
    }

    /** Any number of these. */
    static ParameterSpec several(TypeName type, String name) {
        return parameter(ArrayTypeName.of(type), name);
    }

    /** The caller's items. */
    static ParameterSpec items() {
        return parameter(ParameterizedTypeName.get(ClassName.get(Iterable.class), T), "items");
    }

    /** What is made of each item. */
    static ParameterSpec each(TypeName made, String name) {
        return parameter(ParameterizedTypeName.get(ClassName.get(Function.class), T, made), name);
    }

    static ParameterSpec parameter(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }
}
