package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Members that many generated types have. */
final class Members {
    private Members() {}

    /** The beginning of a public method with Javadoc. */
    static MethodSpec.Builder method(String name, CodeBlock javadoc) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).addJavadoc(javadoc);
    }

    /** The beginning of a public method with Javadoc. */
    static MethodSpec.Builder method(String name, String javadoc) {
        return method(name, CodeBlock.of("$L", javadoc));
    }

    /** The method that says how relations are loaded. */
    static MethodSpec loadStrategy(ClassName builder) {
        return method("loadStrategy", "The relations are loaded in this way, and those that come with them.")
                .returns(builder)
                .addParameter(Runtime.LOAD_STRATEGY, "strategy")
                .addStatement("draft.loadStrategy(strategy)")
                .addStatement("return this")
                .build();
    }

    /** A named function, so that signatures stay short. */
    static TypeSpec function(String name, String javadoc, TypeName from, TypeName to) {
        return TypeSpec.interfaceBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", javadoc)
                .addAnnotation(FunctionalInterface.class)
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(Function.class), from, to))
                .build();
    }

    /** {@code UnaryOperator<type>}. */
    static TypeName operator(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), type);
    }
}
