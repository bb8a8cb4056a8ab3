package dev.tenon.examples.quickstart;

import dev.tenon.client.Listener;
import dev.tenon.error.TenonException;
import dev.tenon.jdbc.StatementEvent;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/** What is printed: chapters, the statements as they are sent, and what came of them. Thread-safe. */
final class Story implements Listener {
    private static final int WIDTH = 80;

    private final PrintStream out;
    private int chapters;
    private volatile boolean showsStatements;

    Story(PrintStream out) {
        this.out = out;
    }

    void title(String title, String subtitle) {
        out.println();
        out.println(title + " · " + subtitle);
    }

    /** Begins a chapter: a technique, and what it is shown by. */
    void chapter(String technique, String example) {
        out.println();
        out.printf("%d  %s: %s%n", ++chapters, technique, example);
    }

    /** Says what is done next, and shows the statements that it sends. */
    <T> T show(String what, Callable<T> work) throws Exception {
        out.println("   " + what);
        showsStatements = true;
        try {
            return work.call();
        } finally {
            showsStatements = false;
        }
    }

    void fact(String text) {
        out.println("   ✓ " + text);
    }

    /** What went wrong, as it was meant to. */
    void refused(Exception failure) {
        String message = Objects.requireNonNull(failure.getMessage());
        out.println("   ✗ " + message.lines().findFirst().orElse(""));
    }

    /** What Tenon says how to mend it. */
    void cure(TenonException failure) {
        for (String way : failure.cure().split("; or, |; or |; ", -1)) {
            out.println("     → " + way);
        }
    }

    void verdict(boolean holds, String invariant, String figures) {
        out.printf("   %s %-24s %s%n", holds ? "✓" : "✗ BROKEN:", invariant, figures);
    }

    @Override
    public void onStatement(StatementEvent statement) {
        if (showsStatements) {
            String end = statement.failure() == null
                    ? String.format(Locale.ROOT, "%6.2f ms", statement.nanos() / 1e6)
                    : "✗ " + statement.failure().code();
            out.printf("     │ %-" + WIDTH + "s %9s%n", shortened(statement.sql()), end);
        }
    }

    private static String shortened(String sql) {
        String plain = sql.replace("`", "")
                .replaceFirst(" RETURNING .*", " RETURNING …")
                .replaceFirst("^SELECT t0\\..*? FROM", "SELECT … FROM");
        return plain.length() <= WIDTH ? plain : plain.substring(0, WIDTH - 1) + "…";
    }
}
