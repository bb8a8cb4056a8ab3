package dev.tenon.postgres;

import dev.tenon.plan.request.Filter.Match;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Binder;
import dev.tenon.sql.Dialect;
import dev.tenon.sql.JsonConditions;
import dev.tenon.sql.LikePattern;
import java.util.List;

/** Conditions on parts of JSON values. Where kinds must agree a CASE asks first: the order of ANDs is the database's. */
final class PostgresJson implements JsonConditions {
    private static final FieldType JSON = new FieldType.Scalar(ScalarType.JSON);
    private static final FieldType STRING = new FieldType.Scalar(ScalarType.STRING);
    private static final FieldType PATH = new FieldType.ListOf(STRING);

    private final Dialect dialect;

    PostgresJson(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public String write(Question question, Binder bind) {
        return switch (question.match()) {
            case EQUAL -> part(question, bind) + " = " + value(question, bind);
            case NOT_EQUAL -> part(question, bind) + " <> " + value(question, bind);
            case LESS -> compare(question, bind, "<");
            case LESS_OR_EQUAL -> compare(question, bind, "<=");
            case GREATER -> compare(question, bind, ">");
            case GREATER_OR_EQUAL -> compare(question, bind, ">=");
            case TEXT_CONTAINS -> like(question, bind, Match.CONTAINS);
            case TEXT_STARTS_WITH -> like(question, bind, Match.STARTS_WITH);
            case TEXT_ENDS_WITH -> like(question, bind, Match.ENDS_WITH);
            case ARRAY_CONTAINS, ARRAY_STARTS_WITH, ARRAY_ENDS_WITH -> array(question, bind);
        };
    }

    private String compare(Question question, Binder bind, String operator) {
        return "CASE WHEN jsonb_typeof(" + part(question, bind) + ") = jsonb_typeof(" + value(question, bind)
                + ") AND jsonb_typeof(" + part(question, bind) + ") IN ('number', 'string') THEN "
                + part(question, bind) + " " + operator + " " + value(question, bind) + " END";
    }

    private String like(Question question, Binder bind, Match match) {
        String kind = kind(question, bind, "string");
        String text = "(" + json(question.expression()) + " #>> " + path(question.path(), bind) + ")";
        String other = question.other();
        String pattern = other != null
                ? LikePattern.of(dialect, match, "CAST(" + other + " AS text)")
                : bind.bind(STRING, LikePattern.of(match, String.valueOf(question.value())));
        String matches = question.ignoreCase()
                ? dialect.like(dialect.ignoringCase(text), dialect.ignoringCase(pattern))
                : dialect.like(text, pattern);
        return kind + matches + " END";
    }

    private String array(Question question, Binder bind) {
        String kind = kind(question, bind, "array");
        String part = part(question, bind);
        String condition = switch (question.match()) {
            case ARRAY_STARTS_WITH -> "(" + part + " -> 0) = " + value(question, bind);
            case ARRAY_ENDS_WITH -> "(" + part + " -> -1) = " + value(question, bind);
            default -> part + " @> " + listed(question, bind);
        };
        return kind + condition + " END";
    }

    private String kind(Question question, Binder bind, String kind) {
        return "CASE WHEN jsonb_typeof(" + part(question, bind) + ") = '" + kind + "' THEN ";
    }

    /** The value as an array of what must be in another: what is none becomes its only element. */
    private static String listed(Question question, Binder bind) {
        String other = question.other();
        if (other != null) {
            return "CASE WHEN jsonb_typeof(" + json(other) + ") = 'array' THEN " + json(other)
                    + " ELSE jsonb_build_array(" + json(other) + ") END";
        }
        String value = String.valueOf(question.value()).strip();
        return json(bind.bind(JSON, value.startsWith("[") ? value : "[" + value + "]"));
    }

    @Override
    public String part(String expression, List<String> path, Binder bind) {
        return "(" + json(expression) + " #> " + path(path, bind) + ")";
    }

    private String part(Question question, Binder bind) {
        return part(question.expression(), question.path(), bind);
    }

    private static String path(List<String> path, Binder bind) {
        return "CAST(" + bind.bind(PATH, path) + " AS text[])";
    }

    private static String value(Question question, Binder bind) {
        String other = question.other();
        return json(other != null ? other : bind.bind(JSON, question.value()));
    }

    private static String json(String expression) {
        return "CAST(" + expression + " AS jsonb)";
    }
}
