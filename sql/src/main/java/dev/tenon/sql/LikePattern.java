package dev.tenon.sql;

import dev.tenon.plan.request.Filter.Match;
import java.util.List;

/** Patterns for LIKE in which no character of the text that is looked for has a meaning of its own. */
public final class LikePattern {
    private LikePattern() {}

    /** The pattern for a text that is known. */
    public static String of(Match match, String text) {
        String literal = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return switch (match) {
            case CONTAINS -> "%" + literal + "%";
            case STARTS_WITH -> literal + "%";
            case ENDS_WITH -> "%" + literal;
        };
    }

    /** An expression for the pattern for the text that another expression stands for. */
    public static String of(Dialect dialect, Match match, String expression) {
        String literal = "REPLACE(REPLACE(REPLACE(" + expression + ", '!', '!!'), '%', '!%'), '_', '!_')";
        return switch (match) {
            case CONTAINS -> dialect.concatenated(List.of("'%'", literal, "'%'"));
            case STARTS_WITH -> dialect.concatenated(List.of(literal, "'%'"));
            case ENDS_WITH -> dialect.concatenated(List.of("'%'", literal));
        };
    }
}
