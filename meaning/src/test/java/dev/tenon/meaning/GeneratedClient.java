package dev.tenon.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.base.DatabaseBase;
import dev.tenon.codegen.project.ClientSources;
import dev.tenon.codegen.project.SchemaText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A client that was generated for one database, compiled with the programs that use it.
 *
 * @param programs the programs' files
 * @param classes loads them and the client
 */
record GeneratedClient(List<Path> programs, ClassLoader classes) {
    private static final String PACKAGE = "dev.tenon.meaning.library.";

    /** Types whose methods are all that a client can be asked for. */
    private static final List<String> OF_OPERATIONS = List.of(
            "Db",
            "Tx",
            "Batch",
            "BookDelegate",
            "BookBatch",
            "BookQuery",
            "BookInclude",
            "PersonUpdate$ForBooks",
            "PersonUpdate$ForPassport",
            "BookUpdate$ForTags");

    /** What is done before and after each program. */
    private static final Set<String> OF_TESTS = Set.of("open", "push", "close");

    GeneratedClient {
        programs = List.copyOf(programs);
    }

    /** Generates and compiles it in a folder of its own. */
    static GeneratedClient of(String schema, List<Path> programs, Path folder) throws IOException {
        new ClientSources(new SchemaText("library.prisma", schema), folder, "of a test").update();
        compile(Stream.concat(programs.stream(), javaFiles(folder).stream()).toList(), folder);
        URL[] compiled = {folder.toUri().toURL()};
        return new GeneratedClient(programs, new URLClassLoader(compiled, GeneratedClient.class.getClassLoader()));
    }

    private static void compile(List<Path> sources, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options = List.of("-d", folder.toString(), "-proc:none", "-classpath", classPath);
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean done = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
        }
    }

    /** The files of Java below a folder. */
    static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** What the programs promise: their public methods, which take the client of an empty database and may take its url. */
    List<Method> promises() {
        return programs.stream()
                .map(file -> type(file.getFileName().toString().replace(".java", "")))
                .flatMap(program -> Arrays.stream(program.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList();
    }

    /** What the programs say. */
    String text() {
        return programs.stream().map(GeneratedClient::text).collect(Collectors.joining());
    }

    private static String text(Path program) {
        try {
            return Files.readString(program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all that can be done with it once it is open. */
    SortedSet<String> operations() {
        return OF_OPERATIONS.stream()
                .flatMap(name -> Arrays.stream(type(name).getMethods()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .filter(name -> !OF_TESTS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Opens a database with it. */
    DatabaseBase<?> open(UnaryOperator<OpenOptions> options) throws ReflectiveOperationException {
        return (DatabaseBase<?>)
                type("Db").getMethod("open", UnaryOperator.class).invoke(null, options);
    }

    private Class<?> type(String name) {
        try {
            return classes.loadClass(PACKAGE + name);
        } catch (ClassNotFoundException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
