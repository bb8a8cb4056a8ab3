package dev.tenon.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.base.DatabaseBase;
import dev.tenon.testkit.TestDatabase;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of a generated client on every database. The programs below {@code src/test/programs} are written once, and
 * compiled with a client that is generated for each database: their public methods are the tests.
 */
class EveryOperationTest {
    private static final Path PROGRAMS = Path.of("src/test/programs");

    private static final Map<Place, GeneratedClient> CLIENTS = new LinkedHashMap<>();

    @TempDir
    Path directory;

    /** A test on one database. */
    record Promise(Place place, Method program) {
        @Override
        public String toString() {
            return place + ": " + program.getName().replace('_', ' ');
        }
    }

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        for (Place place : Place.all()) {
            CLIENTS.put(place, generated(place, Files.createDirectory(folder.resolve(place.provider()))));
        }
    }

    private static GeneratedClient generated(Place place, Path folder) throws IOException {
        StringBuilder schema = new StringBuilder();
        List<Path> programs = new ArrayList<>();
        for (String part : place.hasLists() ? List.of("everywhere", "lists") : List.of("everywhere")) {
            schema.append(Files.readString(PROGRAMS.resolve(part).resolve("library.prisma")));
            programs.addAll(GeneratedClient.javaFiles(PROGRAMS.resolve(part)));
        }
        String fitting = schema.toString().replace("\"sqlite\"", '"' + place.provider() + '"');
        return GeneratedClient.of(fitting, programs, folder);
    }

    static Stream<Promise> promises() {
        return CLIENTS.entrySet().stream()
                .flatMap(client ->
                        client.getValue().promises().stream().map(program -> new Promise(client.getKey(), program)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void a_generated_client_keeps_its_promise(Promise promise) throws ReflectiveOperationException {
        GeneratedClient client = CLIENTS.get(promise.place());
        try (TestDatabase database = promise.place().databases().open(directory);
                DatabaseBase<?> db = client.open(o -> o.url(database.url()))) {
            db.push();
            Object[] given = {db, database.url()};
            promise.program()
                    .invoke(null, Arrays.copyOf(given, promise.program().getParameterCount()));
        } catch (InvocationTargetException failed) {
            throw new AssertionError(promise + ": " + failed.getCause().getMessage(), failed.getCause());
        }
    }

    @Test
    void every_operation_is_in_a_program() {
        assertThat(CLIENTS.values()).isNotEmpty().allSatisfy(client -> {
            String programs = client.text();
            assertThat(client.operations())
                    .isNotEmpty()
                    .filteredOn(name -> !programs.contains("." + name + "("))
                    .isEmpty();
        });
    }
}
