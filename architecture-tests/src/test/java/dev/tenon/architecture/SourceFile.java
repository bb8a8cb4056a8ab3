package dev.tenon.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A source file of a module, parsed.
 *
 * @param path where it is, from the root of the project
 * @param lines how many lines it has
 * @param tree its syntax
 * @param trees what knows the places and comments of the syntax
 */
record SourceFile(Path path, int lines, CompilationUnitTree tree, Trees trees) {
    /** The main sources of every module, in order of path. */
    static final List<SourceFile> MAIN = parse(mainSources());

    private static final class Root {
        /** Tests run in the module's folder; the project's root is above it. */
        static final Path PATH = Path.of("").toAbsolutePath().getParent();
    }

    private static List<Path> mainSources() {
        try (Stream<Path> files = Files.walk(Root.PATH)) {
            return files.filter(SourceFile::isMainSource).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isMainSource(Path file) {
        String path = "/" + Root.PATH.relativize(file).toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/main/java/") && !path.contains("/target/");
    }

    private static List<SourceFile> parse(List<Path> paths) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            Trees trees = Trees.instance(task);
            List<SourceFile> sources = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path path = Path.of(tree.getSourceFile().toUri());
                int lines = Files.readAllLines(path).size();
                sources.add(new SourceFile(Root.PATH.relativize(path), lines, tree, trees));
            }
            return List.copyOf(sources);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The package that the file belongs to. */
    String packageName() {
        return tree.getPackageName().toString();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
