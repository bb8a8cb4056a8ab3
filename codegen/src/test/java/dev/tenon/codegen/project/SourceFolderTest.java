package dev.tenon.codegen.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.codegen.SourceFile;
import dev.tenon.error.FileAccessException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {
    private static final SourceFile USER = new SourceFile("com/acme/User.java", "record User() {}\n");
    private static final SourceFile POST = new SourceFile("com/acme/blog/Post.java", "record Post() {}\n");
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path root;

    private SourceFolder folder;

    @BeforeEach
    void open() {
        folder = new SourceFolder(root, "schema.prisma");
    }

    @Test
    void writes_only_what_has_another_text() throws IOException {
        folder.bring(List.of(USER, POST), "1");
        Files.setLastModifiedTime(root.resolve(USER.path()), LONG_AGO);

        Changes changes = folder.bring(List.of(USER, new SourceFile(POST.path(), "record Post(int id) {}\n")), "2");

        assertThat(changes).isEqualTo(new Changes(List.of(POST.path()), List.of(), 1));
        assertThat(Files.getLastModifiedTime(root.resolve(USER.path()))).isEqualTo(LONG_AGO);
        assertThat(root.resolve(POST.path())).hasContent("record Post(int id) {}\n");
    }

    @Test
    void deletes_what_is_gone_with_the_folders_that_become_empty() {
        folder.bring(List.of(USER, POST), "1");

        Changes changes = folder.bring(List.of(USER), "2");

        assertThat(changes).isEqualTo(new Changes(List.of(), List.of(POST.path()), 1));
        assertThat(root.resolve("com/acme/blog")).doesNotExist();
        assertThat(root.resolve(USER.path())).exists();
    }

    @Test
    void leaves_files_of_others_alone() throws IOException {
        Path own = root.resolve("com/acme/Own.java");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "class Own {}\n");
        SourceFolder other = new SourceFolder(root, "other.prisma");
        other.bring(List.of(POST), "1");

        folder.bring(List.of(USER), "1");
        folder.bring(List.of(), "2");

        assertThat(own).exists();
        assertThat(root.resolve(POST.path())).exists();
        assertThat(root.resolve(USER.path())).doesNotExist();
    }

    @Test
    void is_up_to_date_until_the_fingerprint_or_a_file_changes() throws IOException {
        assertThat(folder.upToDate("1")).isEqualTo(-1);

        folder.bring(List.of(USER, POST), "1");
        assertThat(folder.upToDate("1")).isEqualTo(2);
        assertThat(folder.upToDate("2")).isEqualTo(-1);

        Files.writeString(root.resolve(USER.path()), "record User(int id) {}\n");
        assertThat(folder.upToDate("1")).isEqualTo(-1);

        folder.bring(List.of(USER, POST), "1");
        Files.delete(root.resolve(POST.path()));
        assertThat(folder.upToDate("1")).isEqualTo(-1);
    }

    @Test
    void a_folder_that_cannot_be_is_an_error_with_its_reason() throws IOException {
        Path file = Files.writeString(root.resolve("taken"), "");
        SourceFolder impossible = new SourceFolder(file, "schema.prisma");

        assertThatThrownBy(() -> impossible.bring(List.of(USER), "1"))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("cannot be written to " + file)
                .hasMessageContaining("→ Name another output folder");
    }
}
