package dev.tenon.codegen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.FileAccessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaLocationTest {
    @TempDir
    Path project;

    @Test
    void each_place_comes_before_those_that_are_further_away() throws IOException {
        for (String place : List.of("src/main/prisma/schema.prisma", "prisma/schema.prisma", "schema.prisma")) {
            Path file = project.resolve(place);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");

            assertThat(SchemaLocation.in(project)).isEqualTo(file);
        }
    }

    @Test
    void a_project_without_a_schema_is_told_where_one_would_be_found() {
        assertThatThrownBy(() -> SchemaLocation.in(project))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("schema.prisma, prisma/schema.prisma, src/main/prisma/schema.prisma");
    }
}
