package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.tenon.schema.Field;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * {@code UserRequests.read}: from a row to a record. It is not in the record, whose fields may be called like the types that are
 * read ({@code User User[]}) and would stand in their way.
 */
record ReaderEmitter(Emission emission) {
    MethodSpec emit(Model model) {
        ClassName record = emission.types().model(model.name());
        List<CodeBlock> values =
                new ArrayList<>(model.fields().stream().map(this::value).toList());
        values.add(CodeBlock.of("reader.loaded()"));
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.STATIC)
                .returns(record)
                .addParameter(Runtime.ROW, "row")
                .addStatement("$T reader = new $T($S, row)", Runtime.ROW_READER, Runtime.ROW_READER, model.name())
                .addStatement("return new $T(\n$L)", record, CodeBlock.join(values, ",\n"))
                .build();
    }

    private CodeBlock value(Field field) {
        if (field instanceof ScalarField scalar) {
            return CodeBlock.of(
                    "reader.$L($S, $T.class)",
                    switch (scalar.arity()) {
                        case LIST -> "list";
                        case OPTIONAL -> "optional";
                        case REQUIRED -> "value";
                    },
                    field.name(),
                    emission.values().element(scalar).box());
        }
        RelationField relation = (RelationField) field;
        return CodeBlock.of(
                "reader.$L($S, $T::read)",
                switch (relation.arity()) {
                    case LIST -> "many";
                    case OPTIONAL -> "perhapsOne";
                    case REQUIRED -> "one";
                },
                field.name(),
                emission.types().requests(relation.target()));
    }
}
