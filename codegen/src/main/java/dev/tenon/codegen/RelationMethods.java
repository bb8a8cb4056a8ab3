package dev.tenon.codegen;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.tenon.schema.RelationField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The methods that say what is done with the records of a relation.
 *
 * @param relation the relation
 * @param opposite the same relation from its other side
 * @param self the builder that has the methods
 * @param data what a nested new record holds
 */
record RelationMethods(Types types, RelationField relation, RelationField opposite, ClassName self, ClassName data) {
    private static final TypeVariableName T = TypeVariableName.get("T");

    /** What adds records: create, createMany, connect, connectOrCreate. */
    List<MethodSpec> adding() {
        String one = noun();
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(method("create", "Creates " + Javadoc.aNoun(relation.target()) + ".")
                .addParameter(data, "data")
                .addStatement("add(new $T.Create($T.$L(data)))", Runtime.NESTED_WRITE, requests(), created())
                .addStatement("return this")
                .build());
        if (relation.isList()) {
            methods.addAll(createMany());
        }
        methods.add(method("connect", "Ties an existing " + one + ".")
                .addParameter(choice(), "where")
                .addStatement("add(new $T.Connect($T.unique(where)))", Runtime.NESTED_WRITE, requests())
                .addStatement("return this")
                .build());
        methods.add(method("connect", "Ties the " + one + " that an earlier operation of the batch gives.")
                .addParameter(ParameterizedTypeName.get(Runtime.OP, types.model(relation.target())), "operation")
                .addStatement("add(new $T.Connect($T.unique(operation)))", Runtime.NESTED_WRITE, requests())
                .addStatement("return this")
                .build());
        methods.add(method("connectOrCreate", "Ties an existing " + one + ", or a new one if there is none.")
                .addParameter(choice(), "where")
                .addParameter(data, "data")
                .addStatement(
                        "add(new $T.ConnectOrCreate($T.unique(where), $T.$L(data)))",
                        Runtime.NESTED_WRITE,
                        requests(),
                        requests(),
                        created())
                .addStatement("return this")
                .build());
        return methods;
    }

    /** What changes records: update, updateMany, upsert. */
    List<MethodSpec> changing() {
        ClassName update = types.update(relation.target());
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(addressed("update", "Changes " + theOne() + ".")
                .addParameter(Members.operator(update), "data")
                .addStatement("add(new $T.Update($L, $T.updated(data)))", Runtime.NESTED_WRITE, address(), requests())
                .addStatement("return this")
                .build());
        if (relation.isList()) {
            methods.add(method("updateMany", "Changes every tied " + noun() + " that matches.")
                    .addParameter(types.where(relation.target()), "where")
                    .addParameter(Members.operator(update), "data")
                    .addStatement(
                            "add(new $T.UpdateMany($T.filter(where), $T.updatedInBulk(data)))",
                            Runtime.NESTED_WRITE,
                            requests(),
                            requests())
                    .addStatement("return this")
                    .build());
        }
        methods.add(addressed("upsert", "Changes " + theOne() + ", or ties a new one if there is none.")
                .addParameter(data, "create")
                .addParameter(Members.operator(update), "update")
                .addStatement(
                        "add(new $T.Upsert($L, $T.$L(create), $T.updated(update)))",
                        Runtime.NESTED_WRITE,
                        address(),
                        requests(),
                        created(),
                        requests())
                .addStatement("return this")
                .build());
        return methods;
    }

    /** What takes records away: disconnect, set, delete, deleteMany; only those that leave every required field filled. */
    List<MethodSpec> removing() {
        List<MethodSpec> methods = new ArrayList<>();
        if (canBeUntied()) {
            methods.add(addressed("disconnect", "Unties " + theOne() + ", which stays.")
                    .addStatement("add(new $T.Disconnect($L))", Runtime.NESTED_WRITE, address())
                    .addStatement("return this")
                    .build());
        }
        if (relation.isList() && canBeUntied()) {
            methods.addAll(set());
        }
        if (relation.isList() || relation.isOptional()) {
            methods.add(addressed("delete", "Deletes " + theOne() + ".")
                    .addStatement("add(new $T.Delete($L))", Runtime.NESTED_WRITE, address())
                    .addStatement("return this")
                    .build());
        }
        if (relation.isList()) {
            methods.add(method("deleteMany", "Deletes every tied " + noun() + " that matches.")
                    .addParameter(types.where(relation.target()), "where")
                    .addStatement("add(new $T.DeleteMany($T.filter(where)))", Runtime.NESTED_WRITE, requests())
                    .addStatement("return this")
                    .build());
            methods.add(method("deleteMany", "Deletes every tied " + noun() + ".")
                    .addStatement("add(new $T.DeleteMany($T.all()))", Runtime.NESTED_WRITE, Runtime.FILTER)
                    .addStatement("return this")
                    .build());
        }
        return methods;
    }

    private List<MethodSpec> createMany() {
        return List.of(
                method("createMany", "Creates several, without relations of their own.")
                        .addParameter(ArrayTypeName.of(data), "rows")
                        .varargs()
                        .addStatement(
                                "add(new $T.CreateMany($T.of($T::$LInBulk, rows)))",
                                Runtime.NESTED_WRITE,
                                Runtime.ROWS,
                                requests(),
                                created())
                        .addStatement("return this")
                        .build(),
                forEach("createMany", "Creates one for each item, without relations of their own.", data, "data")
                        .addStatement(
                                "add(new $T.CreateMany($T.of(items, data, $T::$LInBulk)))",
                                Runtime.NESTED_WRITE,
                                Runtime.ROWS,
                                requests(),
                                created())
                        .addStatement("return this")
                        .build());
    }

    private List<MethodSpec> set() {
        return List.of(
                method("set", "Ties exactly these, and unties all others; with none given, unties all.")
                        .addParameter(ArrayTypeName.of(choice()), "records")
                        .varargs()
                        .addStatement(
                                "add(new $T.Set($T.of($T::unique, records)))",
                                Runtime.NESTED_WRITE,
                                Runtime.ROWS,
                                requests())
                        .addStatement("return this")
                        .build(),
                forEach("set", "Ties exactly the one for each item, and unties all others.", choice(), "where")
                        .addStatement(
                                "add(new $T.Set($T.of(items, where, $T::unique)))",
                                Runtime.NESTED_WRITE,
                                Runtime.ROWS,
                                requests())
                        .addStatement("return this")
                        .build());
    }

    private MethodSpec.Builder forEach(String name, String javadoc, ClassName function, String parameter) {
        return method(name, javadoc + "\n\n@param <T> the items' type")
                .addTypeVariable(T)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Iterable.class), T), "items")
                .addParameter(ParameterizedTypeName.get(ClassName.get(Function.class), T, function), parameter);
    }

    private MethodSpec.Builder addressed(String name, String javadoc) {
        MethodSpec.Builder method = method(name, javadoc);
        return relation.isList() ? method.addParameter(choice(), "where") : method;
    }

    private CodeBlock address() {
        return relation.isList() ? CodeBlock.of("$T.unique(where)", requests()) : CodeBlock.of("null");
    }

    private boolean canBeUntied() {
        return relation.isList() ? opposite.isList() || opposite.isOptional() : bothOptional();
    }

    private boolean bothOptional() {
        return relation.isOptional() && (relation.isInlined() || opposite.isOptional());
    }

    private MethodSpec.Builder method(String name, String javadoc) {
        return Members.method(name, javadoc).returns(self);
    }

    private String noun() {
        return Javadoc.noun(relation.target());
    }

    private String theOne() {
        return relation.isList() ? "one tied " + noun() : "the " + noun();
    }

    /** The method that evaluates what a nested new record holds. */
    private String created() {
        return data.equals(types.data(relation.target())) ? "created" : "created" + data.simpleName();
    }

    private ClassName requests() {
        return types.requests(relation.target());
    }

    private ClassName choice() {
        return types.choice(relation.target());
    }
}
