package dev.tenon.schema.rules.defaults;

import dev.tenon.schema.JsonText;
import java.util.Optional;

/** Says what is wrong with a text that should be JSON. */
final class JsonFault {
    private JsonFault() {}

    /** What is wrong and where; empty if it is JSON. */
    static Optional<String> of(String text) {
        return JsonText.faultIn(text).map(fault -> {
            String before = text.substring(0, fault.place());
            long line = before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n') - 1;
            boolean end = fault.place() == text.length();
            return fault.words() + " at line " + line + " column " + (end ? column : column + 1);
        });
    }
}
