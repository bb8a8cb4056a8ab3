package dev.tenon.mariadb;

import dev.tenon.plan.request.Filter.Match;
import dev.tenon.schema.FieldType;
import dev.tenon.schema.ScalarType;
import dev.tenon.sql.Binder;
import dev.tenon.sql.Dialect;
import dev.tenon.sql.DollarPath;
import dev.tenon.sql.JsonConditions;
import dev.tenon.sql.LikePattern;
import java.util.List;
import java.util.function.Supplier;

/** Conditions on parts of JSON values. Parameters are bound in the order in which they stand in the text. */
final class JsonParts implements JsonConditions {
    private static final FieldType STRING = new FieldType.Scalar(ScalarType.STRING);
    private static final String NUMBERS = "IN ('INTEGER', 'DOUBLE', 'DECIMAL', 'UNSIGNED INTEGER')";

    private final Dialect dialect;
    private final Server server;

    JsonParts(Dialect dialect, Server server) {
        this.dialect = dialect;
        this.server = server;
    }

    @Override
    public String write(Question question, Binder bind) {
        Part part = new Part(question, bind, server);
        return switch (question.match()) {
            case EQUAL -> equal(server, part.next(), part.value());
            case NOT_EQUAL -> "NOT " + equal(server, part.next(), part.value());
            case LESS -> compare(part, "<");
            case LESS_OR_EQUAL -> compare(part, "<=");
            case GREATER -> compare(part, ">");
            case GREATER_OR_EQUAL -> compare(part, ">=");
            case TEXT_CONTAINS -> like(part, Match.CONTAINS);
            case TEXT_STARTS_WITH -> like(part, Match.STARTS_WITH);
            case TEXT_ENDS_WITH -> like(part, Match.ENDS_WITH);
            case ARRAY_CONTAINS -> ofArray(part, () -> "JSON_CONTAINS(" + part.next() + ", " + part.value() + ")");
            case ARRAY_STARTS_WITH ->
                ofArray(part, () -> equal(server, "JSON_EXTRACT(" + part.next() + ", '$[0]')", part.value()));
            case ARRAY_ENDS_WITH -> ofArray(part, () -> equal(server, last(part), part.value()));
        };
    }

    /** Whether two JSON values are the same, however they are written. */
    static String equal(Server server, String left, String right) {
        return server == Server.MARIADB
                ? "JSON_EQUALS(" + left + ", " + right + ")"
                : "(" + left + " = CAST(" + right + " AS JSON))";
    }

    /** The part and what it is compared with; each text binds anew. */
    private record Part(Question question, Binder bind, Server server) {
        String next() {
            return extract(question.expression(), question.path(), bind);
        }

        /** A text that stands there, without its quotes. */
        String text() {
            return unquoted(next());
        }

        /** MariaDB's JSON_UNQUOTE loses characters beyond the first plane, MySQL's JSON_VALUE all beyond 512. */
        String unquoted(String json) {
            return server == Server.MARIADB ? "JSON_VALUE(" + json + ", '$')" : "JSON_UNQUOTE(" + json + ")";
        }

        String value() {
            String other = question.other();
            if (other != null) {
                return other;
            }
            String value = question.value();
            return bind.bind(STRING, value == null ? null : JsonText.plain(value));
        }
    }

    @Override
    public String part(String expression, List<String> path, Binder bind) {
        return extract(expression, path, bind);
    }

    /** The first element of what is no array would be that itself. */
    private static String extract(String expression, List<String> path, Binder bind) {
        StringBuilder arrays = new StringBuilder();
        for (int i = 0; i < path.size(); i++) {
            if (DollarPath.isFirst(path.get(i))) {
                String whole = i == 0 ? expression : reach(expression, path.subList(0, i), bind);
                arrays.append(arrays.isEmpty() ? "IF(" : " AND ").append("JSON_TYPE(" + whole + ") = 'ARRAY'");
            }
        }
        String part = reach(expression, path, bind);
        return arrays.isEmpty() ? part : arrays + ", " + part + ", NULL)";
    }

    private static String reach(String expression, List<String> path, Binder bind) {
        return "JSON_EXTRACT(" + expression + ", " + bind.bind(STRING, JsonText.plain(DollarPath.of(path))) + ")";
    }

    private static String last(Part part) {
        return "JSON_EXTRACT(" + part.next() + ", CONCAT('$[', JSON_LENGTH(" + part.next() + ") - 1, ']'))";
    }

    private static String ofArray(Part part, Supplier<String> condition) {
        return "IF(" + isOf(part, "= 'ARRAY'") + ", " + condition.get() + ", NULL)";
    }

    private static String isOf(Part part, String kind) {
        return "JSON_TYPE(" + part.next() + ") " + kind;
    }

    /** Numbers with numbers, texts with texts. */
    private static String compare(Part part, String operator) {
        return "CASE WHEN " + isOf(part, NUMBERS) + " AND JSON_TYPE(" + part.value() + ") " + NUMBERS + " THEN "
                + part.next() + " + 0e0 " + operator + " " + part.value() + " + 0e0 WHEN " + isOf(part, "= 'STRING'")
                + " AND JSON_TYPE(" + part.value() + ") = 'STRING' THEN " + part.text() + " " + operator
                + " " + part.unquoted(part.value()) + " END";
    }

    private String like(Part part, Match match) {
        String check = isOf(part, "= 'STRING'");
        String text = part.text();
        String other = part.question().other();
        String value = part.question().value();
        String pattern = other != null
                ? LikePattern.of(dialect, match, other)
                : part.bind().bind(STRING, LikePattern.of(match, value == null ? "" : value));
        String condition = part.question().ignoreCase()
                ? dialect.like(dialect.ignoringCase(text), dialect.ignoringCase(pattern))
                : dialect.like(text, pattern);
        return "IF(" + check + ", " + condition + ", NULL)";
    }
}
