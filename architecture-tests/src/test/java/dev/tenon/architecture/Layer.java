package dev.tenon.architecture;

import java.util.List;
import java.util.stream.Stream;

/**
 * A module's package and everything it may know. This table is the layering; a new module or dialect is one more line.
 *
 * @param name the package below {@code dev.tenon}
 * @param knows the layers whose classes it may use
 * @param libraries the packages of others that it may use
 */
record Layer(String name, List<String> knows, List<String> libraries) {
    static final List<Layer> ALL = List.of(
            layer("error"),
            layer("schema").mayKnow("error"),
            layer("plan").mayKnow("schema", "error"),
            layer("sql").mayKnow("plan", "schema", "error"),
            layer("transaction").mayKnow("error"),
            layer("jdbc")
                    .mayKnow("sql", "plan", "schema", "transaction", "error")
                    .mayUse("java.sql", "javax.sql..", "com.zaxxer.hikari..", "org.slf4j.."),
            layer("sqlite")
                    .mayKnow("jdbc", "sql", "plan", "schema", "transaction", "error")
                    .mayUse("java.sql", "javax.sql..", "org.sqlite.."),
            layer("postgres")
                    .mayKnow("jdbc", "sql", "plan", "schema", "transaction", "error")
                    .mayUse("java.sql", "javax.sql..", "org.postgresql.."),
            layer("mariadb")
                    .mayKnow("jdbc", "sql", "plan", "schema", "transaction", "error")
                    .mayUse("java.sql", "javax.sql..", "org.mariadb.jdbc.."),
            layer("migrate").mayKnow("jdbc", "sql", "plan", "schema", "transaction", "error"),
            layer("testkit")
                    .mayKnow("migrate", "jdbc", "sql", "plan", "schema", "transaction", "error")
                    .mayUse("java.sql", "javax.sql..", "com.zaxxer.hikari..", "org.junit..", "org.assertj.."),
            layer("client")
                    .mayKnow("migrate", "jdbc", "sql", "plan", "schema", "transaction", "error")
                    .mayUse("javax.sql", "org.slf4j..", "tools.jackson.core..", "com.google.errorprone.annotations.."),
            layer("protocol")
                    .mayKnow("client", "jdbc", "sql", "plan", "schema", "transaction", "error")
                    .mayUse("org.slf4j..", "tools.jackson.."),
            layer("codegen").mayKnow("schema", "error").mayUse("com.palantir.javapoet..", "javax.lang.model.."),
            layer("processor")
                    .mayKnow("schema")
                    .mayUse(
                            "javax.annotation.processing..",
                            "javax.lang.model..",
                            "javax.tools..",
                            "com.sun.source.."));

    /** The packages of dialects: the only ones that name a database, and the only ones that no other layer knows. */
    static final List<String> DIALECTS = List.of("sqlite", "postgres", "mariadb");

    static Layer layer(String name) {
        return new Layer(name, List.of(), List.of());
    }

    Layer mayKnow(String... layers) {
        return new Layer(name, List.of(layers), libraries);
    }

    Layer mayUse(String... packages) {
        return new Layer(name, knows, List.of(packages));
    }

    /** Its package and those below, as ArchUnit writes them. */
    String packages() {
        return "dev.tenon." + name + "..";
    }

    /** Whether it is a database's own. */
    boolean isDialect() {
        return DIALECTS.contains(name);
    }

    /** Every package that its classes may use. */
    String[] allowed() {
        Stream<String> own = Stream.of(packages(), "org.jspecify.annotations");
        Stream<String> layers = knows.stream().map(known -> layer(known).packages());
        return Stream.of(own, layers, libraries.stream(), JAVA.stream())
                .flatMap(packages -> packages)
                .toArray(String[]::new);
    }

    /** Of Java itself, what every layer may use: not java.sql, which is named where it is meant. */
    private static final List<String> JAVA = List.of(
            "java.io..",
            "java.lang..",
            "java.math..",
            "java.net..",
            "java.nio..",
            "java.security..",
            "java.text..",
            "java.time..",
            "java.util..");

    @Override
    public String toString() {
        return name;
    }
}
