package dev.tenon.codegen.compile;

import dev.tenon.codegen.SourceFile;
import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What the compiler made of sources, with every lint on and every warning an error.
 *
 * @param messages what it complained of
 * @param files the classes
 */
public record Compilation(List<String> messages, MemoryFiles files) {
    /** Compiles. */
    public static Compilation of(List<SourceFile> sources) {
        return of(sources, standardFiles());
    }

    /** Compiles more, which uses what is here. */
    public Compilation with(SourceFile more) {
        return of(List.of(more), new MemoryFiles(standardFiles(), files));
    }

    /** A loader of the classes. */
    public ClassLoader classes() {
        return files.loader();
    }

    private static MemoryFiles standardFiles() {
        return new MemoryFiles(ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, Locale.ROOT, null));
    }

    private static Compilation of(List<SourceFile> sources, MemoryFiles files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options =
                List.of("-Xlint:all", "-Werror", "-Xdoclint:all,-missing", "-proc:none", "-classpath", classPath());
        compiler.getTask(null, files, diagnostics, options, null, units(sources))
                .call();
        List<String> messages = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> !isAboutTheClassPath(diagnostic))
                .map(Compilation::text)
                .toList();
        return new Compilation(messages, files);
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String place = source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ";
        return place + diagnostic.getMessage(Locale.ROOT);
    }

    /** Class files of libraries that name annotations which are not there. */
    private static boolean isAboutTheClassPath(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getCode().startsWith("compiler.warn.unknown.enum")
                || diagnostic.getCode().startsWith("compiler.warn.annotation.method.not.found");
    }

    private static List<JavaFileObject> units(List<SourceFile> sources) {
        List<JavaFileObject> units = new ArrayList<>();
        for (SourceFile source : sources) {
            URI uri = URI.create("memory:///" + source.path());
            units.add(new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source.text();
                }
            });
        }
        return units;
    }

    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> new File(entry).exists())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
