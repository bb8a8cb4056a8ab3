package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SizeTest {
    private static final int MEDIAN_FILE = 80;
    private static final int LARGE_FILE = 200;
    private static final int LARGEST_FILE = 400;
    private static final int LARGEST_METHOD = 40;

    @Test
    void no_file_is_longer_than_a_reader_can_hold() {
        assertThat(SourceFile.MAIN)
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(file.lines()).as("lines of %s", file).isLessThanOrEqualTo(LARGEST_FILE));
    }

    @Test
    void most_files_are_small() {
        List<Integer> lines =
                SourceFile.MAIN.stream().map(SourceFile::lines).sorted().toList();
        int median = lines.get(lines.size() / 2);
        int ninetieth = lines.get(lines.size() * 9 / 10);
        System.out.printf(
                "Main sources: %d files, %d lines; median %d, 90th percentile %d, largest %d%n",
                lines.size(),
                lines.stream().mapToInt(Integer::intValue).sum(),
                median,
                ninetieth,
                lines.get(lines.size() - 1));
        assertThat(median).as("median lines of a file").isLessThanOrEqualTo(MEDIAN_FILE);
        assertThat(ninetieth).as("90th percentile of lines of a file").isLessThanOrEqualTo(LARGE_FILE);
    }

    @Test
    void no_method_is_longer_than_a_screen() {
        assertThat(SourceFile.MAIN.stream().flatMap(file -> longMethods(file).stream()))
                .as("methods of more than %d lines", LARGEST_METHOD)
                .isEmpty();
    }

    private static List<String> longMethods(SourceFile file) {
        SourcePositions positions = file.trees().getSourcePositions();
        List<String> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
                long first = line(positions.getStartPosition(file.tree(), method));
                long last = line(positions.getEndPosition(file.tree(), method));
                if (last - first + 1 > LARGEST_METHOD) {
                    found.add("%s:%d %s (%d lines)".formatted(file, first, method.getName(), last - first + 1));
                }
                return super.visitMethod(method, null);
            }

            private long line(long position) {
                return file.tree().getLineMap().getLineNumber(position);
            }
        }.scan(file.tree(), null);
        return found;
    }
}
