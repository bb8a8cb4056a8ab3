package dev.tenon.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Model;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code UserQuery}: which records of a model are read. */
record QueryEmitter(Emission emission) {
    TypeSpec emit(Model model) {
        ClassName query = emission.types().query(model.name());
        TypeSpec.Builder builder = TypeSpec.classBuilder(query)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "Which records of {@link $T} are read, in which order and with what. For one thread.",
                        emission.types().model(model.name()))
                .addField(Runtime.QUERY_DRAFT, "draft", Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement("draft = new $T($S)", Runtime.QUERY_DRAFT, model.name())
                        .build());
        methods(model, query).forEach(builder::addMethod);
        return builder.build();
    }

    private List<MethodSpec> methods(Model model, ClassName query) {
        Types types = emission.types();
        ClassName requests = types.requests(model.name());
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(step(query, "where", "Only those that match; several calls must all match.")
                .addParameter(types.where(model.name()), "where")
                .addStatement("draft.where($T.filter(where))", requests)
                .addStatement("return this")
                .build());
        methods.add(step(query, "orderBy", "Sorted by this; of several calls the first counts most.")
                .addParameter(types.order(model.name()), "order")
                .addStatement("draft.orderBy($T.order(order))", requests)
                .addStatement("return this")
                .build());
        methods.add(
                number(query, "take", "At most so many; a negative number counts back from the cursor or the end."));
        methods.add(number(query, "skip", "Without the first so many; 0 or more."));
        if (emission.view(model).hasKey()) {
            methods.add(step(query, "cursor", "Beginning with this record.")
                    .addParameter(types.choice(model.name()), "record")
                    .addStatement("draft.cursor($T.unique(record))", requests)
                    .addStatement("return this")
                    .build());
        }
        methods.add(
                named(model, query, "distinct", "Only the first of those that have the same values of these fields."));
        methods.add(step(query, "include", "With these relations of each record.")
                .addParameter(Members.operator(types.include(model.name())), "include")
                .addStatement("draft.include($T.selection(include))", requests)
                .addStatement("return this")
                .build());
        if (!model.relationFields().isEmpty()) {
            methods.add(Members.loadStrategy(query));
        }
        methods.addAll(fields(model, query));
        return methods;
    }

    private List<MethodSpec> fields(Model model, ClassName query) {
        return List.of(
                named(
                        model,
                        query,
                        "select",
                        "Of each record's scalar fields, only these; the accessors of others throw."),
                named(model, query, "omit", "Of each record's scalar fields, all but these, whose accessors throw."),
                named(
                        model,
                        query,
                        "withOmitted",
                        "These of each record's scalar fields as well, although the client omits them."));
    }

    private MethodSpec named(Model model, ClassName query, String name, String javadoc) {
        return step(query, name, javadoc)
                .addParameter(ArrayTypeName.of(emission.types().named(model)), "fields")
                .varargs()
                .addStatement(
                        "draft.$L($T.names(fields))", name, emission.types().requests(model.name()))
                .addStatement("return this")
                .build();
    }

    private static MethodSpec number(ClassName query, String name, String javadoc) {
        return step(query, name, javadoc)
                .addParameter(int.class, "count")
                .addStatement("draft.$L(count)", name)
                .addStatement("return this")
                .build();
    }

    private static MethodSpec.Builder step(ClassName query, String name, String javadoc) {
        return Members.method(name, javadoc).returns(query);
    }
}
