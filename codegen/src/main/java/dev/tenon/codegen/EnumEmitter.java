package dev.tenon.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.EnumType;
import dev.tenon.schema.EnumType.EnumValue;
import javax.lang.model.element.Modifier;

/** {@code Role}: an enum of the schema. */
record EnumEmitter(Emission emission) {
    TypeSpec emit(EnumType type) {
        TypeSpec.Builder builder = TypeSpec.enumBuilder(JavaName.capitalised(type.name()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadoc.of(type.documentation(), "The enum {@code " + type.name() + "} of the schema."));
        boolean renamed =
                type.values().stream().anyMatch(v -> !JavaName.ofValue(v.name()).equals(v.name()));
        for (EnumValue value : type.values()) {
            TypeSpec.Builder constant =
                    renamed ? TypeSpec.anonymousClassBuilder("$S", value.name()) : TypeSpec.anonymousClassBuilder("");
            String documentation = value.documentation();
            if (documentation != null) {
                constant.addJavadoc(Javadoc.of(documentation, ""));
            }
            builder.addEnumConstant(JavaName.ofValue(value.name()), constant.build());
        }
        return (renamed ? withSchemaName(builder) : builder).build();
    }

    private static TypeSpec.Builder withSchemaName(TypeSpec.Builder builder) {
        return builder.addSuperinterface(Runtime.SCHEMA_VALUE)
                .addField(String.class, "schemaName", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "schemaName")
                        .addStatement("this.schemaName = schemaName")
                        .build())
                .addMethod(MethodSpec.methodBuilder("schemaName")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addCode(CodeBlock.of("return schemaName;\n"))
                        .build());
    }
}
