package dev.tenon.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.EnumType;
import dev.tenon.schema.EnumType.EnumValue;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code Role}: an enum of the schema. */
record EnumEmitter(Emission emission) {
    private static final String SCHEMA_NAME = "schemaName";
    private static final String DATABASE_NAME = "databaseName";

    TypeSpec emit(EnumType type) {
        TypeSpec.Builder builder = TypeSpec.enumBuilder(JavaName.capitalised(type.name()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(type.documentation(), "The enum {@code " + type.name() + "} of the schema."));
        List<String> names = names(type);
        for (EnumValue value : type.values()) {
            TypeSpec.Builder constant = TypeSpec.anonymousClassBuilder(arguments(value, names));
            String documentation = value.documentation();
            if (documentation != null) {
                constant.addJavadoc(Javadoc.of(documentation, ""));
            }
            builder.addEnumConstant(JavaName.ofValue(value.name()), constant.build());
        }
        if (!names.isEmpty()) {
            MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
            names.forEach(name -> addName(builder, constructor, name));
            builder.addSuperinterface(Runtime.SCHEMA_VALUE).addMethod(constructor.build());
            names.forEach(name -> builder.addMethod(accessor(name)));
        }
        return builder.build();
    }

    /** The names that its values have besides those in Java. */
    private static List<String> names(EnumType type) {
        boolean mapped = type.values().stream().anyMatch(v -> !v.databaseName().equals(v.name()));
        boolean renamed =
                type.values().stream().anyMatch(v -> !JavaName.ofValue(v.name()).equals(v.name()));
        return mapped ? List.of(SCHEMA_NAME, DATABASE_NAME) : renamed ? List.of(SCHEMA_NAME) : List.of();
    }

    private static CodeBlock arguments(EnumValue value, List<String> names) {
        return names.stream()
                .map(name -> CodeBlock.of("$S", name.equals(SCHEMA_NAME) ? value.name() : value.databaseName()))
                .collect(CodeBlock.joining(", "));
    }

    private static void addName(TypeSpec.Builder builder, MethodSpec.Builder constructor, String name) {
        builder.addField(String.class, name, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(String.class, name).addStatement("this.$N = $N", name, name);
    }

    private static MethodSpec accessor(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $N", name)
                .build();
    }
}
