package dev.tenon.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certificate that signs itself, made by the JDK's keytool.
 *
 * @param certificate the file with the certificate, as text
 * @param key the file with its key, as text, for the owner's eyes alone
 * @param store the file with both, under {@link #PASSWORD}
 */
public record TestCertificate(Path certificate, Path key, Path store) {
    /** The password of each store. */
    public static final String PASSWORD = "Xk9certpw";

    private static final String ALIAS = "user";

    /**
     * Makes one in a folder.
     *
     * @param name whose it is
     * @param addresses where it holds, in keytool's words: {@code ip:127.0.0.1}
     */
    public static TestCertificate make(Path folder, String name, String addresses) {
        Path store = folder.resolve(name + ".p12");
        try {
            run(command(store, name, addresses));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream file = Files.newInputStream(store)) {
                keys.load(file, PASSWORD.toCharArray());
            }
            Path key = pem(
                    folder.resolve(name + ".key"),
                    "PRIVATE KEY",
                    keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
            Path certificate = pem(
                    folder.resolve(name + ".crt"),
                    "CERTIFICATE",
                    keys.getCertificate(ALIAS).getEncoded());
            return new TestCertificate(certificate, key, store);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new AssertionError("The certificate of the tests cannot be read.", failure);
        }
    }

    private static List<String> command(Path store, String name, String addresses) {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String words = "-genkeypair -keyalg RSA -storetype PKCS12 -ext bc=ca:true -alias " + ALIAS + " -dname CN="
                + name + " -ext san=" + addresses + " -storepass " + PASSWORD;
        return Stream.concat(
                        Stream.of(keytool.toString(), "-keystore", store.toString()), Stream.of(words.split(" ", -1)))
                .toList();
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + said);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("keytool was interrupted.", interruption);
        }
    }
}
