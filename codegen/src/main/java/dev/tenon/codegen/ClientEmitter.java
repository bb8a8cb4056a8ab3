package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.Model;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** {@code Client}, {@code Db}, {@code Tx} and {@code Batch}: where a program begins. */
record ClientEmitter(Emission emission) {
    private static final String OPEN = """
            Opens the database that the schema names.

            @throws dev.tenon.error.MissingEnvironmentVariableException if it names a variable that is not set
            @throws dev.tenon.error.DatabaseUnreachableException if it cannot be reached""";

    /** {@code Client}: what a database and a transaction have in common. */
    TypeSpec client() {
        Types types = emission.types();
        TypeSpec.Builder builder = TypeSpec.interfaceBuilder(types.client())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(ParameterizedTypeName.get(Runtime.TRANSACTIONAL_CLIENT, types.transaction()))
                .addJavadoc(
                        "$L",
                        "What {@link " + types.database().simpleName()
                                + "} and {@link Tx} have in common: take this where code is to serve inside and outside of a"
                                + " transaction.");
        for (Model model : emission.models()) {
            builder.addMethod(accessor(model, types.delegate(model.name()))
                    .addJavadoc(Javadoc.of(
                            model.documentation(),
                            "The records of {@link " + JavaName.capitalised(model.name()) + "}."))
                    .addModifiers(Modifier.ABSTRACT)
                    .build());
        }
        return builder.addMethod(MethodSpec.methodBuilder("batch")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addJavadoc("An empty batch: operations that are described first and then run together.")
                        .returns(types.script())
                        .build())
                .build();
    }

    /** {@code Db}: the client of a database. */
    TypeSpec database() {
        Types types = emission.types();
        ClassName database = types.database();
        TypeSpec.Builder builder = TypeSpec.classBuilder(database)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Runtime.DATABASE_BASE, types.transaction()))
                .addSuperinterface(types.client())
                .addJavadoc("The client of a database. Thread-safe; one serves a whole application.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Runtime.ENGINE, "engine")
                        .addStatement("super(engine, $T::new)", types.transaction())
                        .build());
        addOpen(builder, database);
        addAccessors(builder);
        return builder.addMethod(batch())
                .addMethod(Members.method(
                                "detached",
                                "The same database on connections of their own, whatever transaction this thread is in.")
                        .returns(types.client())
                        .addStatement("return new $T(detachedEngine())", database)
                        .build())
                .build();
    }

    /** {@code Tx}: the client of a transaction. */
    TypeSpec transaction() {
        Types types = emission.types();
        TypeSpec.Builder builder = TypeSpec.classBuilder(types.transaction())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Runtime.TRANSACTION_BASE, types.transaction()))
                .addSuperinterface(types.client())
                .addJavadoc("The client of a transaction: what it does is committed together or not at all.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Runtime.ENGINE_TRANSACTION, "transaction")
                        .addStatement("super(transaction, $T::new)", types.transaction())
                        .build());
        addAccessors(builder);
        return builder.addMethod(batch()).build();
    }

    /** {@code Batch}: operations that run together. */
    TypeSpec script() {
        Types types = emission.types();
        TypeSpec.Builder builder = TypeSpec.classBuilder(types.script())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(Runtime.BATCH_BASE)
                .addJavadoc("Operations that are described first and then run together, in order, all of them or none."
                        + " For one thread; runs once.")
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Runtime.SCRIPT, "script")
                        .addStatement("super(script)")
                        .build());
        for (Model model : emission.models()) {
            builder.addMethod(accessor(model, types.batch(model.name()))
                    .addJavadoc("Operations on {@link $T}.", types.model(model.name()))
                    .addStatement("return new $T(script())", types.batch(model.name()))
                    .build());
        }
        return builder.build();
    }

    private void addOpen(TypeSpec.Builder builder, ClassName database) {
        builder.addMethod(Members.method("open", OPEN)
                        .addModifiers(Modifier.STATIC)
                        .returns(database)
                        .addStatement("return open($T.identity())", UnaryOperator.class)
                        .build())
                .addMethod(Members.method(
                                "open", "Opens a database with these options: {@code o -> o.url(\"file:app.db\")}.")
                        .addModifiers(Modifier.STATIC)
                        .returns(database)
                        .addParameter(Members.operator(Runtime.OPEN_OPTIONS), "options")
                        .addStatement(
                                "return new $T($T.open($T.schema(), options(options)))",
                                database,
                                Runtime.ENGINE,
                                emission.types().schema())
                        .build());
    }

    private void addAccessors(TypeSpec.Builder builder) {
        for (Model model : emission.models()) {
            ClassName delegate = emission.types().delegate(model.name());
            builder.addMethod(accessor(model, delegate)
                    .addAnnotation(Override.class)
                    .addStatement("return new $T(requests())", delegate)
                    .build());
        }
    }

    private MethodSpec batch() {
        return MethodSpec.methodBuilder("batch")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(emission.types().script())
                .addStatement("return new $T(script())", emission.types().script())
                .build();
    }

    private static MethodSpec.Builder accessor(Model model, ClassName type) {
        return MethodSpec.methodBuilder(JavaName.ofAccessor(model.name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
