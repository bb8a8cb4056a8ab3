package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import javax.lang.model.element.Modifier;

/** {@code UserCreate.ForPosts} and {@code UserUpdate.ForPosts}: what is done with the records of a relation. */
record RelationEmitter(Emission emission) {
    /** Beside a new record: what adds records to the relation. */
    TypeSpec inCreate(Model model, RelationField relation) {
        RelationMethods methods = methods(emission.types().create(model.name()), relation);
        TypeSpec.Builder builder = type(model, relation, "a new " + Javadoc.noun(model.name()));
        addAdding(builder, methods);
        return builder.build();
    }

    /** Beside the changes of a record: everything. */
    TypeSpec inUpdate(Model model, RelationField relation) {
        RelationMethods methods = methods(emission.types().update(model.name()), relation);
        TypeSpec.Builder builder = type(model, relation, Javadoc.aNoun(model.name()) + " that is changed");
        addAdding(builder, methods);
        methods.changing().forEach(builder::addMethod);
        if (emission.target(relation).isCreatable()) {
            methods.changingOrCreating().forEach(builder::addMethod);
        }
        methods.removing().forEach(builder::addMethod);
        return builder.build();
    }

    private void addAdding(TypeSpec.Builder builder, RelationMethods methods) {
        boolean creatable = emission.target(methods.relation()).isCreatable();
        if (creatable) {
            methods.creating().forEach(builder::addMethod);
        }
        methods.connecting().forEach(builder::addMethod);
        if (creatable) {
            builder.addMethods(methods.connectingOrCreating());
        }
    }

    private static TypeSpec.Builder type(Model model, RelationField relation, String owner) {
        return TypeSpec.classBuilder("For" + JavaName.capitalised(relation.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(Runtime.RELATION_BUILDER)
                .addJavadoc(
                        "$L", "What is done with the {@code " + relation.name() + "} of " + owner + ". For one thread.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addStatement(
                                "super($S, $S, Size.$L)",
                                model.name(),
                                relation.name(),
                                relation.isList() ? "MANY" : "ONE")
                        .build());
    }

    private RelationMethods methods(ClassName owner, RelationField relation) {
        RelationField opposite = emission.schema().opposite(relation);
        ClassName self = owner.nestedClass("For" + JavaName.capitalised(relation.name()));
        Types types = emission.types();
        ClassName data = opposite.isList()
                ? types.data(relation.target())
                : types.dataWithout(relation.target(), opposite.name());
        return new RelationMethods(types, relation, opposite, self, data);
    }
}
