package dev.tenon.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One operation of a model: a method of its delegate, the same of its batch, and the request behind both.
 *
 * @param name the method's name
 * @param answer what it gives
 * @param javadoc what it does
 * @param variables its type variables
 * @param parameters its parameters
 * @param request the expression that makes its request
 */
record Operation(
        String name,
        Answer answer,
        String javadoc,
        List<TypeVariableName> variables,
        List<ParameterSpec> parameters,
        CodeBlock request) {

    /** What an operation gives. */
    enum Answer {
        OPTIONAL("optional"),
        ONE("one"),
        MANY("many"),
        COUNT("count"),
        UPSERTED("upserted"),
        AGGREGATES("aggregates"),
        GROUPS("groups");

        private final String method;

        Answer(String method) {
            this.method = method;
        }

        /** The method of the runtime that gives it. */
        String method() {
            return method;
        }
    }

    /** The name of the method that makes its request, which its {@code OrThrow} form shares. */
    String requestName() {
        return name.replace("OrThrow", "");
    }

    /** Whether its last parameter takes any number of arguments. */
    boolean isVariable() {
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).type() instanceof ArrayTypeName;
    }

    /** Whether its result is read with the fields of the model. */
    boolean isReadByFields() {
        return answer == Answer.AGGREGATES || answer == Answer.GROUPS;
    }

    /** Whether it shares its request with another operation. */
    boolean sharesRequest() {
        return name.endsWith("OrThrow");
    }

    /** The names of its parameters, as arguments. */
    String arguments() {
        return parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
    }
}
