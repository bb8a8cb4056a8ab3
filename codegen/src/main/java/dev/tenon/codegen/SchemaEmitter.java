package dev.tenon.codegen;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code DbSchema}: the schema that the client was generated from, for the engine. */
record SchemaEmitter(Emission emission) {
    /** So many characters of the schema go into one constant: a class file limits it to 65535 bytes. */
    private static final int CONSTANT = 12_000;

    TypeSpec emit(String text) {
        List<String> parts = parts(text);
        CodeBlock literal = parts.size() == 1
                ? CodeBlock.of("$L", block(parts.get(0)))
                : CodeBlock.of(
                        "$T.join($S$L)",
                        String.class,
                        "",
                        CodeBlock.join(
                                parts.stream()
                                        .map(part -> CodeBlock.of(", $L", block(part)))
                                        .toList(),
                                ""));
        return TypeSpec.classBuilder(emission.types().schema())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("The schema that this client was generated from. Immutable.")
                .addField(FieldSpec.builder(String.class, "TEXT", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(literal)
                        .build())
                .addField(FieldSpec.builder(Runtime.SCHEMA, "SCHEMA", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "$T.parse($S, TEXT)",
                                Runtime.SCHEMA_FILE,
                                emission.settings().schemaFile())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("schema")
                        .addModifiers(Modifier.STATIC)
                        .addJavadoc("The schema, understood.")
                        .returns(Runtime.SCHEMA)
                        .addStatement("return SCHEMA")
                        .build())
                .build();
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (part.length() + line.length() > CONSTANT && part.length() > 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(line).append('\n');
        }
        parts.add(part.toString());
        return parts;
    }

    /** A text block. Its indentation is that of its end, so that none of the schema's own is lost. */
    private static String block(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"\"\"", "\"\"\\\"")
                .replace("\t", "\\t")
                .replaceAll("(?m) $", "\\\\s");
        return "\"\"\"\n" + escaped + "\"\"\"";
    }
}
