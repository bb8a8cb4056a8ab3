package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import javax.lang.model.element.Modifier;

/** {@code UserCreate.NeedsEmail}: the stages of a staged create, each of which asks for one thing. */
record StageEmitter(Emission emission, ModelView view) {
    private static final TypeVariableName N = TypeVariableName.get("N");

    /** The class of a stage. */
    TypeSpec emit(RequiredStep step) {
        TypeSpec.Builder builder = TypeSpec.classBuilder(step.stage())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariable(N)
                .addJavadoc("$L", "Asks for " + what(step) + ".\n\n@param <N> what comes next")
                .addField(Runtime.DRAFT, "draft", Modifier.PRIVATE, Modifier.FINAL)
                .addField(N, "next", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Runtime.DRAFT, "draft")
                        .addParameter(N, "next")
                        .addStatement("this.draft = draft")
                        .addStatement("this.next = next")
                        .build());
        WriteSteps steps = new WriteSteps(emission, view, N, "return next");
        if (step instanceof RequiredStep.OfRelation of) {
            steps.keys(of.keys()).forEach(builder::addMethod);
            if (view.isWritable(of.relation())) {
                ClassName relation = emission.types()
                        .create(view.name())
                        .nestedClass("For" + JavaName.capitalised(of.relation().name()));
                builder.addMethod(steps.relation(of.relation(), relation));
            }
        } else if (step instanceof RequiredStep.OfScalar of) {
            steps.scalar(of.field()).forEach(builder::addMethod);
        }
        return builder.build();
    }

    /** The type of the first of these stages, with all that follow. */
    TypeName type(List<RequiredStep> steps) {
        TypeName type = emission.types().create(view.name());
        for (int i = steps.size() - 1; i >= 0; i--) {
            type = ParameterizedTypeName.get(stage(steps.get(i)), type);
        }
        return type;
    }

    /** The first of these stages, made. */
    CodeBlock construction(List<RequiredStep> steps) {
        CodeBlock made = CodeBlock.of("new $T(draft)", emission.types().create(view.name()));
        for (int i = steps.size() - 1; i >= 0; i--) {
            String form = i < steps.size() - 1 ? "new $T<>(draft,\n$L)" : "new $T<>(draft, $L)";
            made = CodeBlock.of(form, stage(steps.get(i)), made);
        }
        return steps.size() > 1 ? CodeBlock.of("\n$L", made) : made;
    }

    private ClassName stage(RequiredStep step) {
        return emission.types().create(view.name()).nestedClass(step.stage());
    }

    private static String what(RequiredStep step) {
        if (step instanceof RequiredStep.OfRelation of) {
            return "the relation {@code " + of.relation().name() + "} or its foreign key";
        }
        return "{@code " + ((RequiredStep.OfScalar) step).field().name() + "}";
    }
}
