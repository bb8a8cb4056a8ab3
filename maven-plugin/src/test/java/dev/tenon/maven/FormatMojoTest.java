package dev.tenon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatMojoTest {
    private static final String TIDY = SampleProject.HEAD + SampleProject.TEAM;
    private static final String UNTIDY = TIDY.replace("id   Int", "id Int");

    @TempDir
    Path folder;

    @Test
    void the_schema_is_laid_out() throws Exception {
        SampleProject sample = new SampleProject(folder);
        sample.schema("schema.prisma", UNTIDY);

        sample.format().execute();

        assertThat(folder.resolve("schema.prisma")).hasContent(TIDY);
    }

    @Test
    void a_check_fails_the_build_and_writes_nothing() {
        SampleProject sample = new SampleProject(folder);
        sample.schema("schema.prisma", UNTIDY);
        FormatMojo check = sample.format();
        check.check = true;

        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("schema.prisma");
        assertThat(folder.resolve("schema.prisma")).hasContent(UNTIDY);
    }
}
