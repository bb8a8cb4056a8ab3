package dev.tenon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateMojoTest {
    @TempDir
    Path folder;

    @Test
    void a_valid_schema_passes_and_nothing_is_written() throws Exception {
        SampleProject sample = new SampleProject(folder);
        sample.schema("schema.prisma", SampleProject.HEAD + SampleProject.USER);

        sample.validate().execute();

        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void a_schema_that_is_not_valid_fails_the_build_with_its_diagnostics() {
        SampleProject sample = new SampleProject(folder);
        sample.schema("schema.prisma", SampleProject.HEAD + SampleProject.USER.replace("String", "Strin "));

        assertThatThrownBy(sample.validate()::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("schema.prisma:13:9");
    }
}
