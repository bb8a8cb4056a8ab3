package dev.tenon.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.tenon.codegen.Operation.Answer;
import dev.tenon.schema.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Every operation of a model, in the order of its delegate. */
final class Operations {
    private static final TypeVariableName T = TypeVariableName.get("T");

    private final Types types;
    private final Model model;
    private final boolean withIncludes;
    private final boolean withRequired;
    private final String noun;
    private final List<Operation> operations = new ArrayList<>();

    private Operations(Emission emission, Model model) {
        this.types = emission.types();
        this.model = model;
        this.withIncludes = emission.view(model).hasRelations();
        this.withRequired = !emission.view(model).requiredSteps().isEmpty();
        this.noun = Javadoc.noun(model.name());
    }

    /** All of them. */
    static List<Operation> of(Emission emission, Model model) {
        Operations all = new Operations(emission, model);
        all.addReads();
        all.addCreates();
        all.addUpdates();
        all.addDeletes();
        all.addCounts();
        return all.operations;
    }

    private void addReads() {
        ParameterSpec where = parameter(types.choice(model.name()), "where");
        CodeBlock unique = CodeBlock.of("FindUnique($S, unique(where), ", model.name());
        String absent = "\n\n@throws dev.tenon.error.RecordNotFoundException if there is none";
        selecting("findUnique", Answer.OPTIONAL, "The " + noun + " with a unique key, if there is one.", unique, where);
        selecting("findUniqueOrThrow", Answer.ONE, "The " + noun + " with a unique key." + absent, unique, where);
        ParameterSpec query = parameter(Members.operator(types.query(model.name())), "query");
        CodeBlock first = CodeBlock.of("FindFirst($S, arguments(query))", model.name());
        CodeBlock any = CodeBlock.of("FindFirst($S, $T.all())", model.name(), Runtime.READ_ARGUMENTS);
        add("findFirst", Answer.OPTIONAL, "Some " + noun + ", if there is one.", any);
        add("findFirst", Answer.OPTIONAL, "The first " + noun + " of a query, if there is one.", first, query);
        add("findFirstOrThrow", Answer.ONE, "Some " + noun + "." + absent, any);
        add("findFirstOrThrow", Answer.ONE, "The first " + noun + " of a query." + absent, first, query);
        add(
                "findMany",
                Answer.MANY,
                "Every record.",
                CodeBlock.of("FindMany($S, $T.all())", model.name(), Runtime.READ_ARGUMENTS));
        add(
                "findMany",
                Answer.MANY,
                "The records of a query, in its order.",
                CodeBlock.of("FindMany($S, arguments(query))", model.name()),
                query);
    }

    private void addCreates() {
        ParameterSpec data = parameter(types.data(model.name()), "data");
        String unique = "\n\n@throws dev.tenon.error.UniqueConstraintException if a unique key is taken";
        if (!withRequired) {
            add(
                    "create",
                    Answer.ONE,
                    "Creates " + Javadoc.aNoun(model.name()) + " of defaults.",
                    CodeBlock.of(
                            "Create($S, $T.nothing(), $T.scalars())",
                            model.name(),
                            Runtime.WRITE_DATA,
                            Runtime.SELECTION));
        }
        selecting(
                "create",
                Answer.ONE,
                "Creates " + Javadoc.aNoun(model.name()) + ", and all that is nested in it." + unique,
                CodeBlock.of("Create($S, created(data), ", model.name()),
                data);
        addBulkCreates(unique.substring(1));
    }

    private void addBulkCreates(String unique) {
        CodeBlock rows = CodeBlock.of(
                "CreateMany($S, $T.of($T::createdInBulk, rows))",
                model.name(),
                Runtime.ROWS,
                types.requests(model.name()));
        addVariable(
                "Creates several, all or none, without relations.\n\n@return how many" + unique,
                rows,
                List.of(),
                parameter(ArrayTypeName.of(types.data(model.name())), "rows"));
        CodeBlock items = CodeBlock.of(
                "CreateMany($S, $T.of(items, data, $T::createdInBulk))",
                model.name(),
                Runtime.ROWS,
                types.requests(model.name()));
        addVariable(
                "Creates one for each item, all or none, without relations.\n\n@param <T> the items' type\n@return how many"
                        + unique,
                items,
                List.of(T),
                parameter(ParameterizedTypeName.get(ClassName.get(Iterable.class), T), "items"),
                parameter(
                        ParameterizedTypeName.get(ClassName.get(Function.class), T, types.data(model.name())), "data"));
    }

    private void addUpdates() {
        ParameterSpec unique = parameter(types.choice(model.name()), "where");
        ParameterSpec many = parameter(types.where(model.name()), "where");
        ParameterSpec changes = parameter(Members.operator(types.update(model.name())), "data");
        selecting(
                "update",
                Answer.ONE,
                "Changes the " + noun + " with a unique key, and all that is nested in the changes."
                        + "\n\n@throws dev.tenon.error.RecordNotFoundException if there is none",
                CodeBlock.of("Update($S, unique(where), updated(data), ", model.name()),
                unique,
                changes);
        add(
                "updateMany",
                Answer.COUNT,
                "Changes every record that matches.\n\n@return how many",
                CodeBlock.of("UpdateMany($S, filter(where), updatedInBulk(data))", model.name()),
                many,
                changes);
        selecting(
                "upsert",
                Answer.ONE,
                "Changes the " + noun + " with a unique key, or creates one if there is none.",
                CodeBlock.of("Upsert($S, unique(where), created(create), updated(update), ", model.name()),
                unique,
                parameter(types.data(model.name()), "create"),
                parameter(Members.operator(types.update(model.name())), "update"));
    }

    private void addDeletes() {
        selecting(
                "delete",
                Answer.ONE,
                "Deletes the " + noun + " with a unique key.\n\n@return what it was"
                        + "\n@throws dev.tenon.error.RecordNotFoundException if there is none",
                CodeBlock.of("Delete($S, unique(where), ", model.name()),
                parameter(types.choice(model.name()), "where"));
        add(
                "deleteMany",
                Answer.COUNT,
                "Deletes every record that matches.\n\n@return how many",
                CodeBlock.of("DeleteMany($S, filter(where))", model.name()),
                parameter(types.where(model.name()), "where"));
        add(
                "deleteMany",
                Answer.COUNT,
                "Deletes every record.\n\n@return how many",
                CodeBlock.of("DeleteMany($S, $T.all())", model.name(), Runtime.FILTER));
    }

    private void addCounts() {
        add(
                "count",
                Answer.COUNT,
                "How many records there are.",
                CodeBlock.of("Count($S, $T.all())", model.name(), Runtime.FILTER));
        add(
                "count",
                Answer.COUNT,
                "How many records match.",
                CodeBlock.of("Count($S, filter(where))", model.name()),
                parameter(types.where(model.name()), "where"));
    }

    /** The operation, and the same with relations beside its result. */
    private void selecting(String name, Answer answer, String javadoc, CodeBlock request, ParameterSpec... parameters) {
        add(name, answer, javadoc, CodeBlock.of("$L$T.scalars())", request, Runtime.SELECTION), parameters);
        if (withIncludes) {
            List<ParameterSpec> longer = new ArrayList<>(List.of(parameters));
            longer.add(parameter(Members.operator(types.include(model.name())), "include"));
            String included = javadoc.replaceFirst("\\.(?=\n|$)", "; with these relations.");
            operations.add(new Operation(
                    name, answer, included, List.of(), longer, CodeBlock.of("$Lselection(include))", request)));
        }
    }

    private void addVariable(
            String javadoc, CodeBlock request, List<TypeVariableName> variables, ParameterSpec... parameters) {
        operations.add(new Operation("createMany", Answer.COUNT, javadoc, variables, List.of(parameters), request));
    }

    private void add(String name, Answer answer, String javadoc, CodeBlock request, ParameterSpec... parameters) {
        operations.add(new Operation(name, answer, javadoc, List.of(), List.of(parameters), request));
    }

    private static ParameterSpec parameter(TypeName type, String name) {
        return ParameterSpec.builder(type, name).build();
    }
}
