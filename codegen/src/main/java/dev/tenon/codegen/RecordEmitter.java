package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Arity;
import dev.tenon.schema.Field;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.ScalarType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code User}: what is read of a model. */
record RecordEmitter(Emission emission) {
    TypeSpec emit(Model model) {
        ClassName name = emission.types().model(model.name());
        TypeSpec.Builder builder = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(javadoc(model))
                .recordConstructor(components(model));
        builder.addMethod(scalarsOnly(model));
        for (Field field : model.fields()) {
            builder.addMethod(
                    field instanceof ScalarField scalar
                            ? accessor(model, scalar)
                            : accessor(model, (RelationField) field));
            if (field instanceof RelationField relation && relation.isList()) {
                builder.addMethod(count(model, relation));
            }
        }
        if (model.scalarFields().stream().anyMatch(field -> field.is(ScalarType.BYTES))) {
            new EqualityEmitter(name).emit(model).forEach(builder::addMethod);
        }
        return builder.addMethod(text(model)).build();
    }

    private CodeBlock javadoc(Model model) {
        CodeBlock.Builder text = CodeBlock.builder()
                .add(Javadoc.of(model.documentation(), "A record of the model {@code " + model.name() + "}."))
                .add("\n");
        for (Field field : model.fields()) {
            String otherwise = field instanceof RelationField relation
                    ? (relation.isList() ? "related records" : "the related record") + ", if loaded"
                    : "the field {@code " + field.name() + "}";
            text.add("\n@param $L ", JavaName.ofField(field.name()));
            text.add(Javadoc.of(field.documentation(), otherwise));
        }
        text.add("\n@param loaded what was read besides");
        return text.build();
    }

    private MethodSpec components(Model model) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (Field field : model.fields()) {
            TypeName type = field instanceof ScalarField scalar
                    ? emission.values().component(scalar)
                    : ValueTypes.nullable(loaded((RelationField) field));
            constructor.addParameter(type, JavaName.ofField(field.name()));
        }
        return constructor.addParameter(Runtime.LOADED, "loaded").build();
    }

    private MethodSpec scalarsOnly(Model model) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(model.relationFields().isEmpty() ? "With every field." : "With no relation loaded.");
        for (ScalarField field : model.scalarFields()) {
            constructor.addParameter(emission.values().component(field), JavaName.ofField(field.name()));
        }
        String arguments = model.fields().stream()
                .map(field -> field instanceof ScalarField ? JavaName.ofField(field.name()) : "null")
                .collect(Collectors.joining(", "));
        return constructor
                .addStatement("this($L, $T.scalars())", arguments, Runtime.LOADED)
                .build();
    }

    private MethodSpec accessor(Model model, ScalarField field) {
        String name = JavaName.ofField(field.name());
        return Members.method(name, Javadoc.of(field.documentation(), "The field {@code " + field.name() + "}."))
                .addAnnotation(Override.class)
                .returns(emission.values().component(field))
                .addStatement("loaded.require($S, $S)", model.name(), field.name())
                .addStatement("return $L", name)
                .build();
    }

    private MethodSpec count(Model model, RelationField relation) {
        String name = emission.view(model).count(relation);
        return Members.method(
                        name,
                        "How many {@code " + relation.name() + "} it has, which {@code include(i -> i." + name
                                + "())} counts.\n\n@throws dev.tenon.error.NotLoadedException if they were not counted")
                .returns(long.class)
                .addStatement("return loaded.count($S, $S, $S)", model.name(), relation.name(), name)
                .build();
    }

    private MethodSpec accessor(Model model, RelationField relation) {
        String name = JavaName.ofField(relation.name());
        return Members.method(
                        name,
                        Javadoc.of(
                                relation.documentation(),
                                relation.isList()
                                        ? "The related records, which {@code include(i -> i." + name + "())} loads."
                                        : "The related record, which {@code include(i -> i." + name + "())} loads."))
                .addJavadoc("\n\n@throws dev.tenon.error.NotLoadedException if they were not loaded"
                        .replace("they were", relation.isList() ? "they were" : "it was"))
                .addAnnotation(Override.class)
                .returns(loaded(relation))
                .addStatement("return $T.relation($L, $S, $S)", Runtime.LOADED, name, model.name(), name)
                .build();
    }

    private MethodSpec text(Model model) {
        CodeBlock.Builder text =
                CodeBlock.builder().add("return new $T($S, loaded)", Runtime.RECORD_TEXT, model.name());
        for (Field field : model.fields()) {
            String name = JavaName.ofField(field.name());
            text.add("\n.$L($S, $L)", field instanceof ScalarField ? "field" : "relation", name, name);
        }
        return MethodSpec.methodBuilder("toString")
                .addJavadoc("Its fields, without what was not read.")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(text.add("\n.toString()").build())
                .build();
    }

    private TypeName loaded(RelationField relation) {
        ClassName target = emission.types().model(relation.target());
        if (relation.isList()) {
            return ParameterizedTypeName.get(ClassName.get(List.class), target);
        }
        return relation.arity() == Arity.OPTIONAL
                ? ParameterizedTypeName.get(ClassName.get(Optional.class), target)
                : target;
    }
}
