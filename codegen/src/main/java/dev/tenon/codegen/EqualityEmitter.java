package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.schema.Model;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code equals} and {@code hashCode} of a record with bytes, which a record would compare by their place in memory. */
record EqualityEmitter(ClassName name) {
    List<MethodSpec> emit(Model model) {
        MethodSpec equals = MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(ValueTypes.nullable(ClassName.get(Object.class)), "other")
                .addStatement(
                        "return other instanceof $T that\n&& $T.deepEquals(\n$L,\n$L)",
                        name,
                        Arrays.class,
                        values(model, "this"),
                        values(model, "that"))
                .build();
        MethodSpec hashCode = MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return $T.deepHashCode(\n$L)", Arrays.class, values(model, "this"))
                .build();
        return List.of(equals, hashCode);
    }

    private static CodeBlock values(Model model, String record) {
        String fields = model.fields().stream()
                .map(field -> record + "." + JavaName.ofField(field.name()))
                .collect(Collectors.joining(",\n", "", ",\n" + record + ".loaded"));
        return CodeBlock.of("new $T[] {\n$L}", Object.class, fields);
    }
}
