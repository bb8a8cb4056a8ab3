package dev.tenon.schema;

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

    private final String keyword;

    ScalarType(String keyword) {
        this.keyword = keyword;
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
