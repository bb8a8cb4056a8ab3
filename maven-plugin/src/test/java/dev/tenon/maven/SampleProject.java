package dev.tenon.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** A Maven project in a folder, and the goals set up as Maven would. */
record SampleProject(Path folder, MavenProject project) {
    static final String HEAD = """
            datasource db {
              provider = "sqlite"
              url      = env("DATABASE_URL")
            }

            generator client {
              provider = "tenon"
              package  = "com.acme.db"
            }

            """;
    static final String USER = """
            model User {
              id    Int    @id
              email String @unique
            }

            """;
    static final String TEAM = """
            model Team {
              id   Int    @id
              name String
            }
            """;

    SampleProject(Path folder) {
        this(folder, new MavenProject());
    }

    void schema(String place, String text) {
        try {
            Path file = folder.resolve(place);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GenerateMojo generate() {
        GenerateMojo mojo = new GenerateMojo();
        mojo.basedir = folder.toFile();
        mojo.buildDirectory = folder.resolve("target").toFile();
        mojo.version = "1.0";
        mojo.project = project;
        return mojo;
    }

    ValidateMojo validate() {
        ValidateMojo mojo = new ValidateMojo();
        mojo.basedir = folder.toFile();
        return mojo;
    }

    FormatMojo format() {
        FormatMojo mojo = new FormatMojo();
        mojo.basedir = folder.toFile();
        return mojo;
    }

    Path sources() {
        return folder.resolve("target/generated-sources/tenon");
    }

    /** When each generated file was last written, by its path with {@code /}. */
    Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (Path file : files()) {
            times.put(sources().relativize(file).toString().replace('\\', '/'), Files.getLastModifiedTime(file));
        }
        return times;
    }

    /** Makes every generated file look as if written long ago. */
    void age() throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(sources())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
