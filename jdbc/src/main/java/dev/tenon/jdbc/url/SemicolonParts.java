package dev.tenon.jdbc.url;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text at its semicolons; what stands in braces is not cut, and {@code }}} there is a brace. */
final class SemicolonParts {
    private SemicolonParts() {}

    /** The parts; none if a brace is not closed. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean braced = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = braced && c == '}' && i + 1 < text.length() && text.charAt(i + 1) == '}';
            if (doubled) {
                part.append(c);
                i++;
            } else if (c == (braced ? '}' : '{') && (braced || part.toString().endsWith("="))) {
                braced = !braced;
            } else if (c == ';' && !braced) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return braced ? List.of() : parts;
    }
}
