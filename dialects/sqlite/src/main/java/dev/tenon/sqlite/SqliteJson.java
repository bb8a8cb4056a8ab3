package dev.tenon.sqlite;

import dev.tenon.plan.request.Filter.Match;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Binder;
import dev.tenon.sql.Dialect;
import dev.tenon.sql.DollarPath;
import dev.tenon.sql.JsonConditions;
import dev.tenon.sql.LikePattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions on parts of JSON values, with SQLite's paths and the functions of {@link JsonFunctions}. */
final class SqliteJson implements JsonConditions {
    private static final FieldType STRING = new FieldType.Scalar(ScalarType.STRING);

    private final Dialect dialect;

    SqliteJson(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A number by itself is stored as a blob, which only a cast makes a text again. */
    static String text(String expression) {
        return "CAST(" + expression + " AS TEXT)";
    }

    @Override
    public String write(Question question, Binder bind) {
        String part = part(question.expression(), question.path(), bind);
        return switch (question.match()) {
            case EQUAL -> canonical(part) + " = " + canonical(value(question, bind));
            case NOT_EQUAL -> canonical(part) + " <> " + canonical(value(question, bind));
            case LESS -> compare(part, question, bind, "<");
            case LESS_OR_EQUAL -> compare(part, question, bind, "<=");
            case GREATER -> compare(part, question, bind, ">");
            case GREATER_OR_EQUAL -> compare(part, question, bind, ">=");
            case TEXT_CONTAINS -> like(part, question, bind, Match.CONTAINS);
            case TEXT_STARTS_WITH -> like(part, question, bind, Match.STARTS_WITH);
            case TEXT_ENDS_WITH -> like(part, question, bind, Match.ENDS_WITH);
            case ARRAY_CONTAINS -> "json_holds(" + part + ", " + value(question, bind) + ")";
            case ARRAY_STARTS_WITH -> canonical(part + " -> '$[0]'") + " = " + canonical(value(question, bind));
            case ARRAY_ENDS_WITH -> canonical(part + " -> '$[#-1]'") + " = " + canonical(value(question, bind));
        };
    }

    @Override
    public String part(String expression, List<String> path, Binder bind) {
        return "(" + text(expression) + " -> " + bind.bind(STRING, DollarPath.of(path)) + ")";
    }

    private static String canonical(String json) {
        return "json_canonical(" + json + ")";
    }

    private static String compare(String part, Question question, Binder bind, String operator) {
        return "json_compare(" + part + ", " + value(question, bind) + ") " + operator + " 0";
    }

    private String like(String part, Question question, Binder bind, Match match) {
        @Nullable String value = question.value();
        @Nullable String other = question.other();
        String pattern = other != null
                ? LikePattern.of(dialect, match, other)
                : bind.bind(STRING, LikePattern.of(match, value == null ? "" : value));
        String text = "json_text(" + part + ")";
        return question.ignoreCase()
                ? dialect.like(dialect.ignoringCase(text), dialect.ignoringCase(pattern))
                : dialect.like(text, pattern);
    }

    private static String value(Question question, Binder bind) {
        String other = question.other();
        return other != null ? text(other) : bind.bind(STRING, question.value());
    }
}
