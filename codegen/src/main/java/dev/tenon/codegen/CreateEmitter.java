package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Field;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code UserCreate}: the data of a new record, whose required fields come first, step by step. */
record CreateEmitter(Emission emission) {
    TypeSpec emit(Model model) {
        ClassName create = emission.types().create(model.name());
        ModelView view = emission.view(model);
        TypeSpec.Builder builder = TypeSpec.classBuilder(create)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L", javadoc(view))
                .addField(Runtime.DRAFT, "draft", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Runtime.DRAFT, "draft")
                        .addStatement("this.draft = draft")
                        .build());
        WriteSteps steps = new WriteSteps(emission, view, create, "return this");
        for (Field field : model.fields()) {
            if (!view.isRequired(field)) {
                addOptional(builder, steps, field, create);
            }
        }
        addFunctions(builder, view);
        StageEmitter stages = new StageEmitter(emission, view);
        view.requiredSteps().forEach(step -> builder.addType(stages.emit(step)));
        RelationEmitter relations = new RelationEmitter(emission);
        view.writable().forEach(relation -> builder.addType(relations.inCreate(model, relation)));
        return builder.build();
    }

    private void addOptional(TypeSpec.Builder builder, WriteSteps steps, Field field, ClassName create) {
        if (field instanceof ScalarField scalar) {
            steps.scalar(scalar).forEach(builder::addMethod);
            builder.addMethod(steps.handle(scalar, emission.values().createSetter(scalar, create)));
        } else if (field instanceof RelationField relation && steps.view().isWritable(relation)) {
            builder.addMethod(
                    steps.relation(relation, create.nestedClass("For" + JavaName.capitalised(relation.name()))));
        }
    }

    private void addFunctions(TypeSpec.Builder builder, ModelView view) {
        StageEmitter stages = new StageEmitter(emission, view);
        ClassName create = emission.types().create(view.name());
        builder.addType(Members.function(
                "Data",
                "What a new " + Javadoc.noun(view.name()) + " holds: " + example(view.requiredSteps()) + ".",
                stages.type(view.requiredSteps()),
                create));
        for (RelationField relation : view.suppliable()) {
            List<RequiredStep> rest = view.requiredStepsWithout(relation);
            builder.addType(Members.function(
                    "Without" + JavaName.capitalised(relation.name()),
                    "What a new " + Javadoc.noun(view.name()) + " holds that is nested in its {@code " + relation.name()
                            + "}: " + example(rest) + ".",
                    stages.type(rest),
                    create));
        }
    }

    private static String javadoc(ModelView view) {
        return "The data of a new {@link " + JavaName.capitalised(view.name()) + "}"
                + (view.requiredSteps().isEmpty() ? "" : ", once all that is required is given")
                + ". For one thread.";
    }

    private static String example(List<RequiredStep> steps) {
        if (steps.isEmpty()) {
            return "{@code x -> x}, or any of its fields";
        }
        return steps.stream().limit(4).map(CreateEmitter::call).collect(Collectors.joining("", "{@code x -> x", ""))
                + (steps.size() > 4 ? "…}" : "}");
    }

    private static String call(RequiredStep step) {
        if (step instanceof RequiredStep.OfRelation of) {
            return "."
                    + JavaName.ofFields(
                            of.keys().stream().map(ScalarField::name).toList()) + "(…)";
        }
        return "." + JavaName.ofField(((RequiredStep.OfScalar) step).field().name()) + "(…)";
    }
}
