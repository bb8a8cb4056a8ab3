package dev.tenon.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code UserInclude}: what is read of each record, and with it. */
record IncludeEmitter(Emission emission) {
    TypeSpec emit(Model model) {
        ClassName include = emission.types().include(model.name());
        TypeSpec.Builder builder = TypeSpec.classBuilder(include)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "What is read of each {@link $T}, and which relations with it. For one thread.",
                        emission.types().model(model.name()))
                .addField(Runtime.INCLUDE_DRAFT, "draft", Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement("draft = new $T($S)", Runtime.INCLUDE_DRAFT, model.name())
                        .build());
        for (RelationField relation : model.relationFields()) {
            methods(include, relation).forEach(builder::addMethod);
            if (relation.isList()) {
                counts(model, include, relation).forEach(builder::addMethod);
            }
        }
        if (!model.relationFields().isEmpty()) {
            builder.addMethod(Members.loadStrategy(include));
        }
        fields(model, include).forEach(builder::addMethod);
        return builder.build();
    }

    private List<MethodSpec> fields(Model model, ClassName include) {
        return List.of(
                named(model, include, "select", "Of its scalar fields, only these; the accessors of others throw."),
                named(model, include, "omit", "Of its scalar fields, all but these, whose accessors throw."),
                named(
                        model,
                        include,
                        "withOmitted",
                        "These of its scalar fields as well, although the client omits them."));
    }

    private MethodSpec named(Model model, ClassName include, String name, String javadoc) {
        return Members.method(name, javadoc)
                .returns(include)
                .addParameter(ArrayTypeName.of(emission.types().named(model)), "fields")
                .varargs()
                .addStatement(
                        "draft.$L($T.names(fields))", name, emission.types().requests(model.name()))
                .addStatement("return this")
                .build();
    }

    private List<MethodSpec> counts(Model model, ClassName include, RelationField relation) {
        String name = emission.view(model).count(relation);
        String records = "{@code " + relation.name() + "}";
        return List.of(
                Members.method(name, "How many " + records + " it has.")
                        .returns(include)
                        .addStatement("draft.count($S, $T.all())", relation.name(), Runtime.FILTER)
                        .addStatement("return this")
                        .build(),
                Members.method(name, "How many " + records + " it has that match.")
                        .returns(include)
                        .addParameter(emission.types().where(relation.target()), "where")
                        .addStatement(
                                "draft.count($S, $T.filter(where))",
                                relation.name(),
                                emission.types().requests(relation.target()))
                        .addStatement("return this")
                        .build());
    }

    private MethodSpec matching(ClassName include, RelationField relation) {
        Types types = emission.types();
        ClassName requests = types.requests(relation.target());
        return Members.method(
                        JavaName.ofField(relation.name()),
                        "The record of {@code " + relation.name()
                                + "} if it matches, with relations of its own; none if it does not.")
                .returns(include)
                .addParameter(types.where(relation.target()), "where")
                .addParameter(Members.operator(types.include(relation.target())), "include")
                .addStatement(
                        "draft.add($S, $T.filter(where), $T.selection(include))", relation.name(), requests, requests)
                .addStatement("return this")
                .build();
    }

    private List<MethodSpec> methods(ClassName include, RelationField relation) {
        Types types = emission.types();
        String name = JavaName.ofField(relation.name());
        ClassName requests = types.requests(relation.target());
        String what = relation.isList() ? "The records" : "The record";
        MethodSpec plain = Members.method(name, what + " of {@code " + relation.name() + "}.")
                .returns(include)
                .addStatement("draft.add($S)", relation.name())
                .addStatement("return this")
                .build();
        ClassName arguments = relation.isList() ? types.query(relation.target()) : types.include(relation.target());
        String parameter = relation.isList() ? "query" : "include";
        CodeBlock converted =
                CodeBlock.of("$T.$L($L)", requests, relation.isList() ? "arguments" : "selection", parameter);
        MethodSpec shaped = Members.method(
                        name,
                        relation.isList()
                                ? "These records of {@code " + relation.name() + "}."
                                : "The record of {@code " + relation.name() + "}, with relations of its own.")
                .returns(include)
                .addParameter(Members.operator(arguments), parameter)
                .addStatement("draft.add($S, $L)", relation.name(), converted)
                .addStatement("return this")
                .build();
        return relation.isList() || !relation.isOptional()
                ? List.of(plain, shaped)
                : List.of(plain, shaped, matching(include, relation));
    }
}
