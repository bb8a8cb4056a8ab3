package dev.tenon.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.schema.Field;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import javax.lang.model.element.Modifier;

/** {@code UserFields}: a model's fields in conditions and orders. */
record FieldsEmitter(Emission emission) {
    private static final TypeVariableName M = TypeVariableName.get("M");

    TypeSpec emit(Model model) {
        Types types = emission.types();
        ClassName record = types.model(model.name());
        ClassName fields = types.fields(model.name());
        TypeName own = ParameterizedTypeName.get(fields, record);
        TypeSpec.Builder builder = TypeSpec.classBuilder(fields)
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(M)
                .addJavadoc("The fields of {@link $T} in conditions and orders. Immutable.", record)
                .addJavadoc("\n\n@param <M> the model whose records are asked for")
                .addField(ParameterizedTypeName.get(Runtime.FIELD_PATH, M), "path", Modifier.FINAL)
                .addMethod(constructor().addStatement("this.path = path").build());
        for (Field field : model.fields()) {
            builder.addMethod(field instanceof ScalarField scalar ? scalar(scalar) : relation((RelationField) field));
        }
        return builder.addMethod(named(model))
                .addType(Members.function(
                        "Where",
                        "Which records: {@code " + example(model) + "}.",
                        own,
                        ParameterizedTypeName.get(Runtime.CONDITION, record)))
                .addType(Members.function(
                        "Order", "What they are sorted by.", own, ParameterizedTypeName.get(Runtime.SORT, record)))
                .addType(Members.function(
                        "Named",
                        "One of its scalar fields: {@code x -> x."
                                + JavaName.ofField(model.scalarFields().get(0).name()) + "()}.",
                        own,
                        ParameterizedTypeName.get(Runtime.SCALAR, record)))
                .addType(Members.function(
                        "Aggregated",
                        "An aggregate: {@code x -> x."
                                + JavaName.ofField(model.scalarFields().get(0).name()) + "().count()}.",
                        own,
                        ParameterizedTypeName.get(Runtime.AGGREGATE, record, WildcardTypeName.subtypeOf(Object.class))))
                .addType(related(model))
                .addType(optionalRelated(model))
                .build();
    }

    private static String example(Model model) {
        return "x -> x." + JavaName.ofField(model.scalarFields().get(0).name()) + "().eq(…)";
    }

    private static MethodSpec.Builder constructor() {
        return MethodSpec.constructorBuilder().addParameter(ParameterizedTypeName.get(Runtime.FIELD_PATH, M), "path");
    }

    private MethodSpec scalar(ScalarField field) {
        ParameterizedTypeName type = emission.values().condition(field, M);
        boolean isEnum = !field.isList() && field.type() instanceof FieldType.Enum;
        CodeBlock enumType =
                isEnum ? CodeBlock.of(", $T.class", emission.values().element(field)) : CodeBlock.of("");
        return Members.method(
                        JavaName.ofField(field.name()),
                        Javadoc.of(field.documentation(), "The field {@code " + field.name() + "}."))
                .returns(type)
                .addStatement("return new $T<>(path, $S$L)", type.rawType(), field.name(), enumType)
                .build();
    }

    private MethodSpec named(Model model) {
        return Members.method("named", "These fields, for the options of a client.")
                .addModifiers(Modifier.STATIC)
                .returns(Runtime.FIELD_SET)
                .addParameter(ArrayTypeName.of(emission.types().named(model)), "fields")
                .varargs()
                .addStatement(
                        "return new $T($S, $T.names(fields))",
                        Runtime.FIELD_SET,
                        model.name(),
                        emission.types().requests(model.name()))
                .build();
    }

    private MethodSpec relation(RelationField field) {
        return field.isList() ? toMany(field) : toOne(field);
    }

    private MethodSpec toMany(RelationField field) {
        ClassName record = emission.types().model(field.target());
        ClassName fields = emission.types().fields(field.target());
        return Members.method(JavaName.ofField(field.name()), documentation(field))
                .returns(ParameterizedTypeName.get(
                        Runtime.MANY_FIELD, M, record, ParameterizedTypeName.get(fields, record)))
                .addStatement(
                        "return new $T<>(path, $S, new $T<>($T.of($S)))",
                        Runtime.MANY_FIELD,
                        field.name(),
                        fields,
                        Runtime.FIELD_PATH,
                        field.target())
                .build();
    }

    private MethodSpec toOne(RelationField field) {
        ClassName related =
                emission.types().fields(field.target()).nestedClass(field.isOptional() ? "OptionalRelated" : "Related");
        return Members.method(JavaName.ofField(field.name()), documentation(field))
                .returns(ParameterizedTypeName.get(related, M))
                .addStatement("return new $T<>(path.to($S, $S))", related, field.name(), field.target())
                .build();
    }

    private static CodeBlock documentation(RelationField field) {
        return Javadoc.of(
                field.documentation(),
                "The " + (field.isList() ? "records" : "record") + " of the relation {@code " + field.name() + "}.");
    }

    private TypeSpec related(Model model) {
        ClassName fields = emission.types().fields(model.name());
        ClassName where = emission.types().where(model.name());
        ClassName requests = emission.types().requests(model.name());
        return TypeSpec.classBuilder("Related")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addTypeVariable(M)
                .superclass(ParameterizedTypeName.get(fields, M))
                .addJavadoc("The fields of $L that another record refers to. Immutable.", Javadoc.aNoun(model.name()))
                .addJavadoc("\n\n@param <M> the model whose records are asked for")
                .addMethod(constructor().addStatement("super(path)").build())
                .addMethod(Members.method("is", "There is one, and it matches.")
                        .returns(ParameterizedTypeName.get(Runtime.CONDITION, M))
                        .addParameter(where, "where")
                        .addStatement("return path.condition($T.filter(where))", requests)
                        .build())
                .addMethod(Members.method("isNot", "There is none, or it does not match.")
                        .returns(ParameterizedTypeName.get(Runtime.CONDITION, M))
                        .addParameter(where, "where")
                        .addStatement("return path.conditionNot($T.filter(where))", requests)
                        .build())
                .build();
    }

    private TypeSpec optionalRelated(Model model) {
        ClassName related = emission.types().fields(model.name()).nestedClass("Related");
        return TypeSpec.classBuilder("OptionalRelated")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariable(M)
                .superclass(ParameterizedTypeName.get(related, M))
                .addJavadoc(
                        "The fields of $L that another record may refer to. Immutable.", Javadoc.aNoun(model.name()))
                .addJavadoc("\n\n@param <M> the model whose records are asked for")
                .addMethod(constructor().addStatement("super(path)").build())
                .addMethod(Members.method("isNull", "There is none.")
                        .returns(ParameterizedTypeName.get(Runtime.CONDITION, M))
                        .addStatement("return path.conditionNot($T.all())", Runtime.FILTER)
                        .build())
                .addMethod(Members.method("isNotNull", "There is one.")
                        .returns(ParameterizedTypeName.get(Runtime.CONDITION, M))
                        .addStatement("return path.condition($T.all())", Runtime.FILTER)
                        .build())
                .build();
    }
}
