package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.SynchronizedTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XXX)\\b");

    @Test
    void no_block_is_synchronized_so_that_virtual_threads_are_not_pinned() {
        List<SourceFile> offenders = SourceFile.MAIN.stream()
                .filter(SourcesTest::hasSynchronizedBlock)
                .toList();
        assertThat(offenders).isEmpty();
    }

    @Test
    void nothing_is_left_for_later() throws IOException {
        for (SourceFile file : SourceFile.MAIN) {
            CharSequence text = file.tree().getSourceFile().getCharContent(true);
            assertThat(UNFINISHED.matcher(text).find())
                    .as("%s holds a note of unfinished work", file)
                    .isFalse();
        }
    }

    private static boolean hasSynchronizedBlock(SourceFile file) {
        AtomicBoolean found = new AtomicBoolean();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitSynchronized(SynchronizedTree block, @Nullable Void unused) {
                found.set(true);
                return null;
            }
        }.scan(file.tree(), null);
        return found.get();
    }
}
