package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not compile with the processor, and what does. */
class TenonProcessorTest {
    private static final String PROGRAM = """
            package com.example;

            import dev.tenon.client.*;
            import dev.tenon.client.base.Loaded;
            import java.util.*;
            import org.jspecify.annotations.*;

            class Program {
                enum Role { WRITER, EDITOR }
                enum Wider { WRITER, EDITOR, OWNER }
                record User(int id, String email, @Nullable Integer age, Role role, @Nullable List<Post> posts, Loaded loaded) {
                    public long postsCount() { return 1; }
                }
                record Post(int id, String title, @Nullable User author, @Nullable Optional<User> editor, Loaded loaded) {}
                record Title(String title) {}
                record Name(String email) {}
                %s
            }
            """;

    @TempDir
    Path classes;

    @Test
    void what_a_model_has_can_be_read() {
        assertCompiles("""
                @Projection(User.class)
                record Card(int id, String email, Integer age, Role role, List<Title> posts, long postsCount) {}
                @Projection(User.class)
                record Wrapped(Integer id, Optional<Integer> age, Wider role) {}
                @Projection(Post.class)
                record Signed(String title, Name author, Optional<Name> editor) {}
                @Projection(Post.class)
                record Edited(Name editor) {}
                """);
    }

    @Test
    void what_it_has_not_is_an_error_at_the_component() {
        assertRefused(
                "@Projection(User.class) record Card(String mail) {}",
                "`User` has no field `mail`",
                "Did you mean `email`?");
        assertRefused("@Projection(User.class) record Card(long commentsCount) {}", "no field `commentsCount`");
        assertRefused("@Projection(User.class) record Card(List<Name> posts) {}", "`Post` has no field `email`");
    }

    @Test
    void a_type_that_cannot_hold_it_is_an_error() {
        assertRefused("@Projection(User.class) record Card(long id) {}", "`id` is of the type long", "Make it int");
        assertRefused("@Projection(User.class) record Card(int age) {}", "`age`", "java.lang.Integer");
        assertRefused("@Projection(User.class) record Card(Optional<Integer> id) {}", "`id`");
        assertRefused("@Projection(User.class) record Card(Title posts) {}", "a List of records");
        assertRefused("@Projection(Post.class) record Card(List<Name> author) {}", "a record");
        assertRefused("@Projection(User.class) record Card(int postsCount) {}", "Make it long");
    }

    @Test
    void what_may_be_null_is_said_so_where_the_project_says_it() {
        assertRefused(
                "@Projection(User.class) @NullMarked record Card(Integer age) {}",
                "`age` may have no value",
                "@Nullable");
        assertRefused("@Projection(User.class) record Card(Optional<String> email) {}", "`email` always has a value");
        assertCompiles("@Projection(User.class) @NullMarked record Card(@Nullable Integer age, Role role) {}");
        assertCompiles("@Projection(User.class) record Card(Integer age) {}");
    }

    @Test
    void a_projection_is_a_record_of_a_model_and_has_an_end() {
        assertRefused("@Projection(User.class) static class Card {}", "must be a record");
        assertRefused("@Projection(Title.class) record Card(String title) {}", "not the record of a model");
        assertRefused(
                "@Projection(User.class) record Card(List<Inner> posts) {} record Inner(Card author) {}",
                "holds itself");
    }

    @Test
    void a_text_of_sql_is_a_constant() {
        assertCompiles("""
                static final String COLUMNS = "id, email";
                Sql all(int id) { return Sql.of("SELECT " + COLUMNS + " FROM t WHERE id = {}", id); }
                Sql any(String text) { return Sql.unsafe(text); }
                """);
        assertRefused(
                "Sql all(String id) { return Sql.of(\"SELECT * FROM t WHERE id = \" + id); }", "must be a constant");
        assertRefused("long all(RawClient db, String sql) { return db.executeRaw(sql); }", "must be a constant");
    }

    @Test
    void a_text_of_sql_is_a_constant_on_whatever_way_it_comes() {
        String constant = "@com.google.errorprone.annotations.CompileTimeConstant";
        assertCompiles("""
                long all(RawClient db, %s final String sql) { return db.executeRaw(sql); }
                long some(RawClient db) { return all(db, "DELETE FROM t"); }
                """.formatted(constant));
        assertRefused("""
                long all(RawClient db, %s final String sql) { return db.executeRaw(sql); }
                long some(RawClient db, String sql) { return all(db, sql); }
                """.formatted(constant), "must be a constant");
        assertRefused(
                "long all(RawClient db, %s String sql, String other) { sql = other; return db.executeRaw(sql); }"
                        .formatted(constant),
                "must be a constant");
        assertRefused("java.util.function.Function<String, Sql> made() { return Sql::of; }", "must be a constant");
    }

    private void assertCompiles(String members) {
        assertThat(messages(members)).isEmpty();
    }

    private void assertRefused(String members, String... words) {
        assertThat(messages(members)).anySatisfy(message -> assertThat(message).contains(words));
    }

    private List<String> messages(String members) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of("-classpath", classPath(), "-d", classes.toString());
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, null, diagnostics, options, null, List.of(source(PROGRAM.formatted(members))));
        task.setProcessors(List.of(new TenonProcessor()));
        task.call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("memory:///com/example/Program.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> new File(entry).exists())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
