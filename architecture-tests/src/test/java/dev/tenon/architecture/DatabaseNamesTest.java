package dev.tenon.architecture;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DatabaseNamesTest {
    private static final Pattern DATABASE =
            Pattern.compile("sqlite|postgres|mysql|mariadb|cockroach", CASE_INSENSITIVE);

    /** What the language knows of each database's native types, indexes and names: tables, one file a database. */
    private static final String TABLES = "dev.tenon.schema.draft.provider";

    /**
     * The schema language lists the providers that a file may name, and its cures show one; the urls of each are listed once.
     * Nothing else may.
     */
    private static final Set<String> EXCEPTIONS = Set.of(
            "dev.tenon.jdbc.url.UrlShapes",
            "dev.tenon.schema.RefusedParts",
            "dev.tenon.schema.draft.Capability",
            "dev.tenon.schema.draft.PreviewFeatures",
            "dev.tenon.schema.draft.Provider",
            "dev.tenon.schema.rules.configuration.DatasourceProvider");

    @Test
    void no_class_outside_a_dialect_has_the_name_of_a_database_in_its_bytecode() {
        List<String> offenders = TenonClasses.ALL.stream()
                .filter(type -> !isOfDialect(type) && !EXCEPTIONS.contains(outermost(type)))
                .filter(type -> !type.getPackageName().equals(TABLES))
                .filter(type -> DATABASE.matcher(bytecode(type)).find())
                .map(JavaClass::getName)
                .toList();
        assertThat(offenders)
                .as("classes that name a database: ask a capability, or move the knowledge into the dialect")
                .isEmpty();
    }

    /** The name of the class that a file is named for: the compiler makes others of it. */
    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static boolean isOfDialect(JavaClass type) {
        return Layer.DIALECTS.stream().anyMatch(dialect -> type.getPackageName().startsWith("dev.tenon." + dialect));
    }

    /** The constant pool holds every string and every name that the class uses; comments are not in it. */
    private static String bytecode(JavaClass type) {
        URI file = type.getSource().orElseThrow().getUri();
        try (InputStream bytes = file.toURL().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
