package dev.tenon.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lays out what is longer than a line: the parameters of a declaration, a deeply nested type, Javadoc. */
final class LineFitting {
    private static final int WIDTH = 120;
    private static final String CONTINUATION = "        ";
    private static final Pattern DECLARATION =
            Pattern.compile(" *(public |private |protected |static |final |<\\w+> )*[\\w.<>\\[\\]@?, ]*\\(.*,");

    private final List<String> fitted = new ArrayList<>();

    private LineFitting() {}

    /** The same source with lines of at most 120 characters, as far as there are places to break at. */
    static String fit(String source) {
        LineFitting fitting = new LineFitting();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            StringBuilder line = new StringBuilder(lines.get(i));
            if (isBrokenDeclaration(line)) {
                while (!line.toString().matches("(?s).*[{;]")) {
                    i++;
                    line.append(' ').append(lines.get(i).strip());
                }
            }
            fitting.add(line.toString());
        }
        return String.join("\n", fitting.fitted) + "\n";
    }

    private static boolean isBrokenDeclaration(CharSequence line) {
        String text = line.toString().strip();
        return DECLARATION.matcher(line).matches()
                && !text.contains("\"")
                && !text.startsWith("return ")
                && !text.startsWith("new ");
    }

    private void add(String line) {
        if (line.length() <= WIDTH) {
            fitted.add(line);
        } else if (line.strip().startsWith("*") || line.strip().startsWith("/**")) {
            addProse(line);
        } else if (line.endsWith("{") && line.contains("(")) {
            addDeclaration(line);
        } else {
            fill(line, indentation(line), "<,");
        }
    }

    private void addDeclaration(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        String indent = indentation(line) + CONTINUATION;
        String parameters = line.substring(open + 1, close);
        String tail = line.substring(close);
        fitted.add(line.substring(0, open + 1));
        if (indent.length() + parameters.length() + tail.length() <= WIDTH) {
            fitted.add(indent + parameters + tail);
            return;
        }
        List<String> each = parameters(parameters);
        for (int i = 0; i < each.size(); i++) {
            fitted.add(indent + each.get(i) + (i < each.size() - 1 ? "," : tail));
        }
    }

    private static List<String> parameters(String text) {
        List<String> parameters = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parameters.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parameters.add(text.substring(start).strip());
        return parameters;
    }

    private void addProse(String line) {
        String indent = indentation(line);
        fill(line, line.strip().startsWith("/**") ? indent + " * " : indent + "* ", " ");
    }

    /** Breaks after the last of these characters that still fits, again and again. */
    private void fill(String line, String indent, String breakable) {
        String next = breakable.equals(" ") ? indent : indent + CONTINUATION;
        String rest = line;
        while (rest.length() > WIDTH) {
            int at = WIDTH - 1;
            while (at > next.length() && breakable.indexOf(rest.charAt(at)) < 0) {
                at--;
            }
            if (at <= next.length()) {
                break;
            }
            fitted.add(rest.substring(0, at + 1).stripTrailing());
            rest = next + rest.substring(at + 1).stripLeading();
        }
        fitted.add(rest);
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
