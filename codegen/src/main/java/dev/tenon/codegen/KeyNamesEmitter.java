package dev.tenon.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Model;
import dev.tenon.schema.UniqueKey;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** {@code UserUnique.By}: the unique keys of a model, by name and without values. */
record KeyNamesEmitter(Model model) {
    TypeSpec emit() {
        TypeSpec.Builder builder = TypeSpec.enumBuilder("By")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The unique keys, without values.")
                .addField(String.class, "key", Modifier.PRIVATE, Modifier.FINAL)
                .addField(
                        ParameterizedTypeName.get(List.class, String.class), "fields", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "key")
                        .addParameter(String[].class, "fields")
                        .varargs()
                        .addStatement("this.key = key")
                        .addStatement("this.fields = $T.of(fields)", List.class)
                        .build())
                .addMethod(MethodSpec.methodBuilder("key")
                        .returns(String.class)
                        .addStatement("return key")
                        .build())
                .addMethod(MethodSpec.methodBuilder("fields")
                        .returns(ParameterizedTypeName.get(List.class, String.class))
                        .addStatement("return fields")
                        .build());
        for (UniqueKey key : model.uniqueCriteria()) {
            builder.addEnumConstant(
                    constant(key),
                    TypeSpec.anonymousClassBuilder("$S$L", key.name(), fields(key))
                            .build());
        }
        return builder.build();
    }

    private static CodeBlock fields(UniqueKey key) {
        return key.fields().stream()
                .map(field -> CodeBlock.of(", $S", field.name()))
                .collect(CodeBlock.joining(""));
    }

    /** As constants are written, unless two keys would then have one name. */
    private String constant(UniqueKey key) {
        String name = upperCase(key);
        boolean isUnique = model.uniqueCriteria().stream()
                        .filter(other -> upperCase(other).equals(name))
                        .count()
                == 1;
        return isUnique ? name : JavaName.ofKey(key);
    }

    private static String upperCase(UniqueKey key) {
        return JavaName.ofKey(key).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
