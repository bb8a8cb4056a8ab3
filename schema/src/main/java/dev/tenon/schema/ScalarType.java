package dev.tenon.schema;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scalar types of the schema language. */
public enum ScalarType {
    STRING("String"),
    BOOLEAN("Boolean"),
    INT("Int"),
    BIG_INT("BigInt"),
    FLOAT("Float"),
    DECIMAL("Decimal"),
    DATE_TIME("DateTime"),
    JSON("Json"),
    BYTES("Bytes");

    private static final Map<String, ScalarType> BY_KEYWORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ScalarType::keyword, Function.identity()));

    private final String keyword;

    ScalarType(String keyword) {
        this.keyword = keyword;
    }

    /** The type that a word in a schema file stands for. */
    public static Optional<ScalarType> of(String keyword) {
        return Optional.ofNullable(BY_KEYWORD.get(keyword));
    }

    /** The word for it in a schema file. */
    public String keyword() {
        return keyword;
    }

    /** Whether values of it can be counted up and down: the types that take {@code increment} and its kin. */
    public boolean isNumeric() {
        return this == INT || this == BIG_INT || this == FLOAT || this == DECIMAL;
    }
}
