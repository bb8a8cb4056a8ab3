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
            names.forEach(name -> addName(builder, constructor, fieldOf(type, name)));
            builder.addSuperinterface(Runtime.SCHEMA_VALUE).addMethod(constructor.build());
            names.forEach(name -> builder.addMethod(accessor(name, fieldOf(type, name))));
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

    /** A value may have the same name; none begins with an underscore. */
    private static String fieldOf(EnumType type, String name) {
        boolean taken = type.values().stream()
                .anyMatch(value -> JavaName.ofValue(value.name()).equals(name));
        return taken ? "_" + name : name;
    }

    private static void addName(TypeSpec.Builder builder, MethodSpec.Builder constructor, String field) {
        builder.addField(String.class, field, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(String.class, field).addStatement("this.$N = $N", field, field);
    }

    private static MethodSpec accessor(String name, String field) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $N", field)
                .build();
    }
}
