package dev.tenon.codegen.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Where the compiler puts classes: in memory. */
public final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

    MemoryFiles(JavaFileManager files) {
        super(files);
    }

    /** Beside classes that another run compiled, which this one finds as if they were on its class path. */
    MemoryFiles(JavaFileManager files, MemoryFiles before) {
        super(files);
        classes.putAll(before.classes);
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String folder, Set<JavaFileObject.Kind> kinds, boolean deep)
            throws IOException {
        List<JavaFileObject> all = new ArrayList<>();
        super.list(location, folder, kinds, deep).forEach(all::add);
        if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
            classes.forEach((name, bytes) -> {
                if (name.substring(0, name.lastIndexOf('.')).equals(folder)) {
                    all.add(new MemoryClass(name, bytes.toByteArray()));
                }
            });
        }
        return all;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof MemoryClass known ? known.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return classes.computeIfAbsent(name, key -> new ByteArrayOutputStream());
            }
        };
    }

    /** A loader of what was compiled. */
    ClassLoader loader() {
        return new ClassLoader(MemoryFiles.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                ByteArrayOutputStream bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
        };
    }
}
