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
import org.jspecify.annotations.Nullable;

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
    private static final String OF_ITEMS = "\n\n@param <T> the items' type";

    /** What adds new records: create, createMany. */
    List<MethodSpec> creating() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(method("create", "Creates " + Javadoc.aNoun(relation.target()) + ".")
                .addParameter(data, "data")
                .addStatement("add(new $T.Create($T.$L(data)))", Runtime.NESTED_WRITE, requests(), created())
                .addStatement("return this")
                .build());
        if (relation.isList()) {
            methods.addAll(createMany());
        }
        return methods;
    }

    /** What adds existing records: connect. */
    List<MethodSpec> connecting() {
        String one = noun();
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(method("connect", "Ties an existing " + one + ".")
                .addParameter(choice(), "where")
                .addStatement("add(new $T.Connect($T.unique(where)))", Runtime.NESTED_WRITE, requests())
                .addStatement("return this")
                .build());
        if (relation.isList()) {
            methods.add(forEach(
                    "connect",
                    "Ties an existing " + one + " for each item.",
                    Runtime.NESTED_WRITE.nestedClass("Connect")));
        }
        methods.add(method("connect", "Ties the " + one + " that an earlier operation of the batch gives.")
                .addParameter(ParameterizedTypeName.get(Runtime.OP, types.model(relation.target())), "operation")
                .addStatement("add(new $T.Connect($T.unique(operation)))", Runtime.NESTED_WRITE, requests())
                .addStatement("return this")
                .build());
        return methods;
    }

    /** What adds an existing record, or else a new one: connectOrCreate. */
    List<MethodSpec> connectingOrCreating() {
        MethodSpec single = method("connectOrCreate", "Ties an existing " + noun() + ", or a new one if there is none.")
                .addParameter(choice(), "where")
                .addParameter(data, "data")
                .addStatement(
                        "add(new $T.ConnectOrCreate($T.unique(where), $T.$L(data)))",
                        Runtime.NESTED_WRITE,
                        requests(),
                        requests(),
                        created())
                .addStatement("return this")
                .build();
        return relation.isList() ? List.of(single, connectOrCreateEach()) : List.of(single);
    }

    private MethodSpec connectOrCreateEach() {
        String javadoc = "Ties an existing " + noun() + " for each item, or a new one if there is none.";
        return eachOf(method("connectOrCreate", javadoc + OF_ITEMS), choice(), "where")
                .addParameter(ParameterizedTypeName.get(ClassName.get(Function.class), T, data), "data")
                .addStatement("$T.forEach(items, where, data, this::connectOrCreate)", Runtime.ROWS)
                .addStatement("return this")
                .build();
    }

    /** What changes records: update, updateMany. */
    List<MethodSpec> changing() {
        ClassName update = types.update(relation.target());
        List<MethodSpec> methods = new ArrayList<>();
        for (Address address : addresses()) {
            methods.add(address.method("update", "Changes " + theOne() + address.condition() + ".")
                    .addParameter(Members.operator(update), "data")
                    .addStatement(
                            "add(new $T.Update($L, $T.updated(data)))",
                            Runtime.NESTED_WRITE,
                            address.arguments(),
                            requests())
                    .addStatement("return this")
                    .build());
        }
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
        return methods;
    }

    /** What changes a record, or else adds a new one: upsert. */
    List<MethodSpec> changingOrCreating() {
        ClassName update = types.update(relation.target());
        List<MethodSpec> methods = new ArrayList<>();
        for (Address address : addresses()) {
            methods.add(address.method(
                            "upsert",
                            "Changes " + theOne() + address.condition() + ", or ties a new one if there is none.")
                    .addParameter(data, "create")
                    .addParameter(Members.operator(update), "update")
                    .addStatement(
                            "add(new $T.Upsert($L, $T.$L(create), $T.updated(update)))",
                            Runtime.NESTED_WRITE,
                            address.arguments(),
                            requests(),
                            created(),
                            requests())
                    .addStatement("return this")
                    .build());
        }
        return methods;
    }

    /** What takes records away: disconnect, set, delete, deleteMany; only those that leave every required field filled. */
    List<MethodSpec> removing() {
        List<MethodSpec> methods = new ArrayList<>();
        if (canBeUntied()) {
            methods.addAll(untying());
        }
        if (relation.isList() || relation.isOptional()) {
            for (Address address : addresses()) {
                methods.add(address.method("delete", "Deletes " + theOne() + address.condition() + ".")
                        .addStatement("add(new $T.Delete($L))", Runtime.NESTED_WRITE, address.arguments())
                        .addStatement("return this")
                        .build());
            }
        }
        if (relation.isList()) {
            methods.addAll(deletingMany());
        }
        return methods;
    }

    private List<MethodSpec> untying() {
        List<MethodSpec> methods = new ArrayList<>();
        for (Address address : addresses()) {
            methods.add(address.method("disconnect", "Unties " + theOne() + address.condition() + ", which stays.")
                    .addStatement("add(new $T.Disconnect($L))", Runtime.NESTED_WRITE, address.arguments())
                    .addStatement("return this")
                    .build());
        }
        if (relation.isList()) {
            methods.add(forEach(
                    "disconnect",
                    "Unties one tied " + noun() + " for each item, which stays.",
                    Runtime.NESTED_WRITE.nestedClass("Disconnect")));
            methods.addAll(set());
        }
        return methods;
    }

    private List<MethodSpec> deletingMany() {
        return List.of(
                forEach(
                        "delete",
                        "Deletes one tied " + noun() + " for each item.",
                        Runtime.NESTED_WRITE.nestedClass("Delete")),
                method("deleteMany", "Deletes every tied " + noun() + " that matches.")
                        .addParameter(types.where(relation.target()), "where")
                        .addStatement("add(new $T.DeleteMany($T.filter(where)))", Runtime.NESTED_WRITE, requests())
                        .addStatement("return this")
                        .build(),
                method("deleteMany", "Deletes every tied " + noun() + ".")
                        .addStatement("add(new $T.DeleteMany($T.all()))", Runtime.NESTED_WRITE, Runtime.FILTER)
                        .addStatement("return this")
                        .build());
    }

    private List<MethodSpec> createMany() {
        List<MethodSpec> methods = new ArrayList<>();
        for (boolean choosing : List.of(false, true)) {
            CodeBlock skips = choosing ? CodeBlock.of(", duplicates == $T.SKIP", Runtime.DUPLICATES) : CodeBlock.of("");
            String apart = choosing ? ", apart from those that are there and may be skipped." : ".";
            methods.add(choice(method("createMany", "Creates several" + apart), choosing)
                    .addParameter(ArrayTypeName.of(data), "rows")
                    .varargs()
                    .addStatement(
                            "add(new $T.CreateMany($T.of($T::$L, rows)$L))",
                            Runtime.NESTED_WRITE,
                            Runtime.ROWS,
                            requests(),
                            created(),
                            skips)
                    .addStatement("return this")
                    .build());
            methods.add(eachOf(
                            choice(method("createMany", "Creates one for each item" + apart + OF_ITEMS), choosing),
                            data,
                            "data")
                    .addStatement(
                            "add(new $T.CreateMany($T.of(items, data, $T::$L)$L))",
                            Runtime.NESTED_WRITE,
                            Runtime.ROWS,
                            requests(),
                            created(),
                            skips)
                    .addStatement("return this")
                    .build());
        }
        return methods;
    }

    private static MethodSpec.Builder choice(MethodSpec.Builder method, boolean choosing) {
        return choosing ? method.addParameter(Runtime.DUPLICATES, "duplicates") : method;
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
                eachOf(
                                method("set", "Ties exactly the one for each item, and unties all others." + OF_ITEMS),
                                choice(),
                                "where")
                        .addStatement(
                                "add(new $T.Set($T.of(items, where, $T::unique)))",
                                Runtime.NESTED_WRITE,
                                Runtime.ROWS,
                                requests())
                        .addStatement("return this")
                        .build());
    }

    /** The same write for the record of each item. */
    private MethodSpec forEach(String name, String javadoc, ClassName write) {
        return eachOf(method(name, javadoc + OF_ITEMS), choice(), "where")
                .addStatement(
                        "$T.of(items, where, $T::unique).forEach(one -> add(new $T(one)))",
                        Runtime.ROWS,
                        requests(),
                        write)
                .addStatement("return this")
                .build();
    }

    private static MethodSpec.Builder eachOf(MethodSpec.Builder method, ClassName function, String parameter) {
        return method.addTypeVariable(T)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Iterable.class), T), "items")
                .addParameter(ParameterizedTypeName.get(ClassName.get(Function.class), T, function), parameter);
    }

    /** The ways to say which of the relation's records is meant: by a key; of a to-one relation by nothing or by a condition. */
    private List<Address> addresses() {
        if (relation.isList()) {
            return List.of(new Address(this, choice(), CodeBlock.of("$T.unique(where)", requests()), ""));
        }
        CodeBlock matching = CodeBlock.of("null, $T.filter(where)", requests());
        return List.of(
                new Address(this, null, CodeBlock.of("null"), ""),
                new Address(this, types.where(relation.target()), matching, " if it matches"));
    }

    /**
     * A way to say which record is meant.
     *
     * @param parameter what the caller gives, if anything
     * @param arguments what the engine is told
     * @param condition the same in words
     */
    private record Address(
            RelationMethods methods, @Nullable ClassName parameter, CodeBlock arguments, String condition) {
        MethodSpec.Builder method(String name, String javadoc) {
            MethodSpec.Builder method = methods.method(name, javadoc);
            return parameter == null ? method : method.addParameter(parameter, "where");
        }
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
