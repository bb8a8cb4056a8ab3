package dev.tenon.codegen.compile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class that was compiled before. */
final class MemoryClass extends SimpleJavaFileObject {
    private final String binaryName;
    private final byte[] bytes;

    MemoryClass(String binaryName, byte[] bytes) {
        super(URI.create("memory:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
        this.binaryName = binaryName;
        this.bytes = bytes;
    }

    String binaryName() {
        return binaryName;
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(bytes);
    }
}
