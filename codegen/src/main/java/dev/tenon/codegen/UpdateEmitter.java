package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Field;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import javax.lang.model.element.Modifier;

/** {@code UserUpdate}: the changes of a record. */
record UpdateEmitter(Emission emission) {
    TypeSpec emit(Model model) {
        ClassName update = emission.types().update(model.name());
        TypeName fields = emission.types().ownFields(model.name());
        ModelView view = emission.view(model);
        TypeSpec.Builder builder = TypeSpec.classBuilder(update)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "The changes of $L. What is not named stays as it is. For one thread.",
                        Javadoc.aNoun(model.name()))
                .addField(Runtime.DRAFT, "draft", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Runtime.DRAFT, "draft")
                        .addStatement("this.draft = draft")
                        .build());
        WriteSteps steps = new WriteSteps(emission, view, update, "return this");
        RelationEmitter relations = new RelationEmitter(emission);
        for (Field field : model.fields()) {
            if (field instanceof ScalarField scalar) {
                steps.scalar(scalar).forEach(builder::addMethod);
                builder.addMethod(steps.handle(scalar, emission.values().updateSetter(scalar, update, fields)));
            } else if (field instanceof RelationField relation && view.isWritable(relation)) {
                builder.addMethod(
                        steps.relation(relation, update.nestedClass("For" + JavaName.capitalised(relation.name()))));
                builder.addType(relations.inUpdate(model, relation));
            }
        }
        return builder.build();
    }
}
