package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.codegen.Operation.Answer;
import java.util.function.UnaryOperator;

/** The operations that change nothing: finds, counts, aggregates, groups. */
record ReadOperations(OperationList list) {
    /** Those that need a unique key. */
    void addUnique() {
        CodeBlock unique = CodeBlock.of("FindUnique($S, unique(where), ", list.model());
        String named = "The " + list.noun() + " with a unique key";
        list.selecting("findUnique", Answer.OPTIONAL, named + ", if there is one.", unique, list.unique());
        list.selecting("findUniqueOrThrow", Answer.ONE, named + "." + OperationList.IF_NONE, unique, list.unique());
    }

    /** All others. */
    void add() {
        addFinds();
        addNumbers();
        addAggregates();
    }

    private void addFinds() {
        String noun = list.noun();
        CodeBlock first = CodeBlock.of("FindFirst($S, arguments(query))", list.model());
        CodeBlock any = CodeBlock.of("FindFirst($S, $T.all())", list.model(), Runtime.READ_ARGUMENTS);
        list.add("findFirst", Answer.OPTIONAL, "Some " + noun + ", if there is one.", any);
        list.add(
                "findFirst",
                Answer.OPTIONAL,
                "The first " + noun + " of a query, if there is one.",
                first,
                list.query());
        list.add("findFirstOrThrow", Answer.ONE, "Some " + noun + "." + OperationList.IF_NONE, any);
        list.add(
                "findFirstOrThrow",
                Answer.ONE,
                "The first " + noun + " of a query." + OperationList.IF_NONE,
                first,
                list.query());
        list.add(
                "findMany",
                Answer.MANY,
                "Every record.",
                CodeBlock.of("FindMany($S, $T.all())", list.model(), Runtime.READ_ARGUMENTS));
        list.add(
                "findMany",
                Answer.MANY,
                "The records of a query, in its order.",
                CodeBlock.of("FindMany($S, arguments(query))", list.model()),
                list.query());
    }

    private void addNumbers() {
        list.add(
                "count",
                Answer.COUNT,
                "How many records there are.",
                CodeBlock.of("Count($S, $T.all())", list.model(), Runtime.FILTER));
        list.add(
                "count",
                Answer.COUNT,
                "How many records match.",
                CodeBlock.of("Count($S, filter(where))", list.model()),
                list.where());
        list.add(
                "countOf",
                Answer.COUNT,
                "How many records a query gives, with all that it says of {@code skip}, {@code take} and {@code cursor}.",
                CodeBlock.of("Aggregate($S, arguments(query), $T.values())", list.model(), Runtime.AGGREGATIONS),
                list.query());
    }

    private void addAggregates() {
        Types types = list.types();
        list.add(
                "aggregate",
                Answer.AGGREGATES,
                "Aggregates of the records of a query: how many there are, and these.",
                CodeBlock.of(
                        "Aggregate($S, arguments(query), $T.values(fields(), values))",
                        list.model(),
                        Runtime.AGGREGATIONS),
                list.query(),
                OperationList.several(types.aggregated(list.model()), "values"));
        list.add(
                "groupBy",
                Answer.GROUPS,
                "Groups of records that share the values of some fields: {@code groupBy(g -> g.by(x -> …).with(x -> …))}.",
                CodeBlock.of(""),
                OperationList.parameter(
                        ParameterizedTypeName.get(
                                ClassName.get(UnaryOperator.class),
                                ParameterizedTypeName.get(
                                        Runtime.GROUPING, types.model(list.model()), types.ownFields(list.model()))),
                        "grouping"));
    }
}
