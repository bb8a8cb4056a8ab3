package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.UniqueKey;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code UserUnique}: the ways to name one record. */
record UniqueEmitter(Emission emission) {
    TypeSpec emit(Model model) {
        ClassName unique = emission.types().unique(model.name());
        ClassName record = emission.types().model(model.name());
        ClassName key = unique.nestedClass("Key");
        TypeSpec.Builder builder = TypeSpec.classBuilder(unique)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The ways to name one {@link $T}. Immutable.", record)
                .addMethod(MethodSpec.constructorBuilder().build());
        for (UniqueKey criterion : model.uniqueCriteria()) {
            builder.addMethod(step(criterion, key, field -> emission.values().value(field)));
            builder.addMethod(step(
                    criterion,
                    key,
                    field -> ParameterizedTypeName.get(
                            Runtime.REF, emission.values().object(field))));
        }
        return builder.addType(
                        Members.function("Choice", "Names one record: {@code " + example(model) + "}.", unique, key))
                .addType(key(model, key))
                .addType(new KeyNamesEmitter(model).emit())
                .build();
    }

    private static String example(Model model) {
        return "x -> x." + JavaName.ofKey(model.uniqueCriteria().get(0)) + "(…)";
    }

    private MethodSpec step(UniqueKey criterion, ClassName key, Function<ScalarField, TypeName> type) {
        List<ScalarField> fields = criterion.fields();
        String names = fields.stream().map(f -> "{@code " + f.name() + "}").collect(Collectors.joining(" and "));
        MethodSpec.Builder method = Members.method(JavaName.ofKey(criterion), "The one with this " + names + ".")
                .returns(key);
        for (ScalarField field : fields) {
            method.addParameter(type.apply(field), JavaName.ofField(field.name()));
        }
        return method.addStatement(
                        "return new $T($S, $L)",
                        key,
                        criterion.name(),
                        fields.stream().map(f -> JavaName.ofField(f.name())).collect(Collectors.joining(", ")))
                .build();
    }

    private TypeSpec key(Model model, ClassName key) {
        ClassName base = Runtime.base("KeyBase");
        return TypeSpec.classBuilder("Key")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(base)
                .addJavadoc("One record, named. Immutable.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "key")
                        .addParameter(Object[].class, "values")
                        .varargs()
                        .addStatement("super($S, key, values)", model.name())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Runtime.UNIQUE_WHERE, "where")
                        .addStatement("super(where)")
                        .build())
                .addMethod(Members.method("where", "The record, if this holds of it besides.")
                        .returns(key)
                        .addParameter(emission.types().where(model.name()), "where")
                        .addStatement(
                                "return new $T(also($T.filter(where)))",
                                key,
                                emission.types().requests(model.name()))
                        .build())
                .build();
    }
}
