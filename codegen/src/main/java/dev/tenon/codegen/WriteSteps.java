package dev.tenon.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The methods of builders that say what is written to one field.
 *
 * @param view the model
 * @param self what each method returns
 * @param end the statement that returns it
 */
record WriteSteps(Emission emission, ModelView view, TypeName self, String end) {
    /** A field gets a value, or what an earlier operation of a batch gives. */
    List<MethodSpec> scalar(ScalarField field) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(setter(List.of(field), false));
        if (field.isList()) {
            methods.add(elements(field));
        }
        if (view.isKey(field) && !field.isList()) {
            methods.add(setter(List.of(field), true));
        }
        return methods;
    }

    /** A list gets these elements, one by one. */
    private MethodSpec elements(ScalarField field) {
        String name = JavaName.ofField(field.name());
        return Members.method(name, "Sets the list {@code " + field.name() + "} to these values.")
                .returns(self)
                .addParameter(ArrayTypeName.of(emission.values().element(field).box()), name)
                .varargs()
                .addStatement("return $L($T.of($L))", name, List.class, name)
                .build();
    }

    /** The fields of a foreign key get their values together. */
    List<MethodSpec> keys(List<ScalarField> keys) {
        return List.of(setter(keys, false), setter(keys, true));
    }

    /** The less common ways to set a field. */
    MethodSpec handle(ScalarField field, ParameterizedTypeName type) {
        String ways = field.isOptional() ? "sets it to null, or perhaps sets it" : "perhaps sets it";
        String kind = type.rawType().simpleName();
        boolean changes = kind.matches("(Optional)?(Number|Long|Double|Field)Setter|ListSetter");
        boolean ofFields = changes && !kind.equals("ListSetter");
        return Members.method(
                        JavaName.ofField(field.name()),
                        "The field {@code " + field.name() + "}: " + (changes ? "changes it, " : "") + ways + ".")
                .returns(type)
                .addStatement(
                        "return new $T<>(draft, this, $L$S)",
                        type.rawType(),
                        ofFields
                                ? CodeBlock.of("$T.fields(), ", emission.types().requests(view.name()))
                                : CodeBlock.of(""),
                        field.name())
                .build();
    }

    /** A relation is written. */
    MethodSpec relation(RelationField field, ClassName builder) {
        CodeBlock keys = view.ownKeys(field).stream()
                .map(key -> CodeBlock.of(", $S", key))
                .collect(CodeBlock.joining(""));
        String name = JavaName.ofField(field.name());
        return Members.method(
                        name,
                        Javadoc.of(
                                field.documentation(),
                                "The " + (field.isList() ? "records" : "record") + " of the relation {@code "
                                        + field.name() + "}."))
                .returns(self)
                .addParameter(Members.operator(builder), name)
                .addStatement("$L.write($S, $L, new $T()$L)", draft(List.of(name)), field.name(), name, builder, keys)
                .addStatement(end(List.of(name)))
                .build();
    }

    private MethodSpec setter(List<ScalarField> fields, boolean references) {
        List<String> names = fields.stream().map(ScalarField::name).toList();
        MethodSpec.Builder method = Members.method(JavaName.ofFields(names), documentation(fields, references))
                .returns(self);
        for (ScalarField field : fields) {
            TypeName value = references
                    ? ParameterizedTypeName.get(Runtime.REF, emission.values().object(field))
                    : emission.values().value(field);
            method.addParameter(value, JavaName.ofField(field.name()));
        }
        List<String> parameters =
                fields.stream().map(field -> JavaName.ofField(field.name())).toList();
        for (ScalarField field : fields) {
            method.addStatement(
                    "$L.$L($S, $L)",
                    draft(parameters),
                    view.isShared(field) ? "setShared" : "set",
                    field.name(),
                    JavaName.ofField(field.name()));
        }
        return method.addStatement(end(parameters)).build();
    }

    /** The draft, which a parameter may hide. */
    private static String draft(List<String> parameters) {
        return parameters.contains("draft") ? "this.draft" : "draft";
    }

    private String end(List<String> parameters) {
        return parameters.contains("next") ? end.replace("return next", "return this.next") : end;
    }

    private static CodeBlock documentation(List<ScalarField> fields, boolean references) {
        String names = fields.stream().map(f -> "{@code " + f.name() + "}").collect(Collectors.joining(" and "));
        String what = (fields.size() == 1 ? "the field " : "the fields ") + names;
        if (references) {
            return CodeBlock.of("$L", "Sets " + what + " to what an earlier operation of the batch gives.");
        }
        return fields.size() == 1
                ? Javadoc.of(fields.get(0).documentation(), "Sets " + what + ".")
                : CodeBlock.of("$L", "Sets " + what + ".");
    }
}
