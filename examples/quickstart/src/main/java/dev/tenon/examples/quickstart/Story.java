package dev.tenon.examples.quickstart;

import dev.tenon.client.Listener;
import dev.tenon.jdbc.StatementEvent;
import java.io.PrintStream;
import java.util.Locale;

/** What is printed: chapters, the statements as they are sent, and what came of them. Thread-safe. */
final class Story implements Listener {
    private static final int WIDTH = 88;

    private final PrintStream out;
    private int chapters;
    private volatile boolean showsStatements;

    Story(PrintStream out) {
        this.out = out;
    }

    void title(String title, String subtitle) {
        out.println();
        out.println(title);
        out.println("=".repeat(title.length()));
        out.println(subtitle);
    }

    /** Begins a chapter: a technique and what it is shown by. */
    void chapter(String technique, String example) {
        out.println();
        out.printf("%d  %s: %s%n", ++chapters, technique, example);
    }

    /** Says what is done next, and shows the statements that it sends. */
    void show(String what, Runnable work) {
        out.println("   " + what);
        showsStatements = true;
        try {
            work.run();
        } finally {
            showsStatements = false;
        }
    }

    void fact(String text) {
        out.println("   ✓ " + text);
    }

    void refusal(String text) {
        out.println("   ✗ " + text);
    }

    void verdict(boolean holds, String invariant, String figures) {
        out.printf("   %s %-24s %s%n", holds ? "✓" : "✗ BROKEN:", invariant, figures);
    }

    /** The first line of a message: what happened, without how to mend it. */
    static String problem(Exception failure) {
        return failure.getMessage().lines().findFirst().orElse("");
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
        String plain = sql.replace("\"", "");
        return plain.length() <= WIDTH ? plain : plain.substring(0, WIDTH - 1) + "…";
    }
}
