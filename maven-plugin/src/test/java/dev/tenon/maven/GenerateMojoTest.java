package dev.tenon.maven;

import static dev.tenon.maven.SampleProject.HEAD;
import static dev.tenon.maven.SampleProject.TEAM;
import static dev.tenon.maven.SampleProject.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {
    private static final String PLACE = "src/main/prisma/schema.prisma";

    @TempDir
    Path folder;

    private SampleProject sample;

    @BeforeEach
    void lay() {
        sample = new SampleProject(folder);
        sample.schema(PLACE, HEAD + USER + TEAM);
    }

    @Test
    void generates_the_client_and_adds_it_to_what_is_compiled() throws Exception {
        sample.generate().execute();

        assertThat(sample.sources().resolve("com/acme/db/User.java")).isNotEmptyFile();
        assertThat(sample.project().getCompileSourceRoots())
                .containsExactly(sample.sources().toString());
        assertThat(sample.project().getTestCompileSourceRoots()).isEmpty();
    }

    @Test
    void a_client_of_the_tests_stays_out_of_the_main_sources() throws Exception {
        GenerateMojo mojo = sample.generate();
        mojo.testSources = true;

        mojo.execute();

        Path root = folder.resolve("target/generated-test-sources/tenon");
        assertThat(root.resolve("com/acme/db/User.java")).isNotEmptyFile();
        assertThat(sample.project().getTestCompileSourceRoots()).containsExactly(root.toString());
        assertThat(sample.project().getCompileSourceRoots()).isEmpty();
    }

    @Test
    void an_untouched_schema_rewrites_nothing_and_is_compiled_all_the_same() throws Exception {
        sample.generate().execute();
        sample.age();
        Map<String, FileTime> before = sample.times();

        SampleProject nextBuild = new SampleProject(folder);
        nextBuild.generate().execute();

        assertThat(sample.times()).isEqualTo(before);
        assertThat(nextBuild.project().getCompileSourceRoots()).hasSize(1);
    }

    @Test
    void a_changed_model_leaves_the_files_of_the_others_untouched() throws Exception {
        sample.generate().execute();
        sample.age();
        FileTime before = sample.times().get("com/acme/db/User.java");

        sample.schema(PLACE, HEAD + USER + TEAM.replace("name", "title"));
        sample.generate().execute();

        assertThat(sample.times()).containsEntry("com/acme/db/User.java", before);
    }

    @Test
    void the_files_of_a_removed_model_are_deleted() throws Exception {
        sample.generate().execute();
        assertThat(teamFiles()).isNotEmpty();

        sample.schema(PLACE, HEAD + USER);
        sample.generate().execute();

        assertThat(teamFiles()).isEmpty();
        assertThat(sample.sources().resolve("com/acme/db/User.java")).exists();
    }

    @Test
    void a_generated_file_that_was_edited_is_put_right() throws Exception {
        sample.generate().execute();
        Path user = sample.sources().resolve("com/acme/db/User.java");
        String text = Files.readString(user);
        Files.writeString(user, "// mine now");

        sample.generate().execute();

        assertThat(user).hasContent(text);
    }

    @Test
    void a_schema_that_is_not_valid_fails_the_build_with_its_diagnostics() {
        sample.schema(PLACE, HEAD + USER.replace("String", "Strin "));

        assertThatThrownBy(sample.generate()::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining(PLACE + ":13:9")
                .hasMessageContaining("Strin")
                .hasMessageContaining("^^^^^");
        assertThat(sample.sources()).doesNotExist();
    }

    @Test
    void several_schemas_share_one_source_root() throws Exception {
        sample.schema("billing.prisma", HEAD.replace("com.acme.db", "com.acme.billing") + TEAM);
        GenerateMojo mojo = sample.generate();
        mojo.schemas = List.of(
                Path.of(PLACE).toFile(), folder.resolve("billing.prisma").toFile());

        mojo.execute();
        mojo.execute();

        assertThat(sample.sources().resolve("com/acme/db/Team.java")).exists();
        assertThat(sample.sources().resolve("com/acme/billing/Team.java")).exists();
        assertThat(sample.project().getCompileSourceRoots()).hasSize(1);
    }

    @Test
    void a_schema_that_is_missing_fails_the_build_and_says_where_it_was_looked_for() throws IOException {
        Files.delete(folder.resolve(PLACE));

        assertThatThrownBy(sample.generate()::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("looked for schema.prisma, prisma/schema.prisma, " + PLACE);
    }

    @Test
    void a_goal_that_is_left_out_does_nothing() throws Exception {
        GenerateMojo mojo = sample.generate();
        mojo.skip = true;

        mojo.execute();

        assertThat(folder.resolve("target")).doesNotExist();
        assertThat(sample.project().getCompileSourceRoots()).isEmpty();
    }

    private List<String> teamFiles() throws IOException {
        return sample.times().keySet().stream()
                .filter(file -> file.contains("Team"))
                .toList();
    }
}
