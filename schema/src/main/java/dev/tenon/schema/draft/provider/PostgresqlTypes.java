package dev.tenon.schema.draft.provider;

import static dev.tenon.schema.draft.provider.NativeArguments.OPTIONAL_NUMBER;
import static dev.tenon.schema.draft.provider.NativeArguments.OPTIONAL_NUMBERS;

import dev.tenon.schema.ScalarType;
import java.util.List;

/** The native types of PostgreSQL. */
final class PostgresqlTypes {
    static final NativeLimit PRECISION =
            NativeLimit.of(0, 1, 1000, "Precision must be positive with a maximum value of 1000.");
    static final NativeLimit BITS = NativeLimit.of(0, 1, Long.MAX_VALUE, "M must be a positive integer.");
    static final NativeLimit FRACTION = NativeLimit.of(0, 0, 6, "M can range from 0 to 6.");

    static final List<NativeTypeShape> ALL = List.of(
            NativeTypeShape.of("SmallInt", ScalarType.INT),
            NativeTypeShape.of("Integer", ScalarType.INT),
            NativeTypeShape.of("BigInt", ScalarType.BIG_INT),
            NativeTypeShape.of("Decimal", OPTIONAL_NUMBERS, ScalarType.DECIMAL).limit(PRECISION),
            NativeTypeShape.of("Money", ScalarType.DECIMAL),
            NativeTypeShape.of("Inet", ScalarType.STRING),
            NativeTypeShape.of("Oid", ScalarType.INT).widened(),
            NativeTypeShape.of("Citext", ScalarType.STRING),
            NativeTypeShape.of("Real", ScalarType.FLOAT),
            NativeTypeShape.of("DoublePrecision", ScalarType.FLOAT),
            NativeTypeShape.of("VarChar", OPTIONAL_NUMBER, ScalarType.STRING),
            NativeTypeShape.of("Char", OPTIONAL_NUMBER, ScalarType.STRING),
            NativeTypeShape.of("Text", ScalarType.STRING),
            NativeTypeShape.of("ByteA", ScalarType.BYTES),
            NativeTypeShape.of("Timestamp", OPTIONAL_NUMBER, ScalarType.DATE_TIME)
                    .limit(FRACTION),
            NativeTypeShape.of("Timestamptz", OPTIONAL_NUMBER, ScalarType.DATE_TIME)
                    .limit(FRACTION),
            NativeTypeShape.of("Date", ScalarType.DATE_TIME),
            NativeTypeShape.of("Time", OPTIONAL_NUMBER, ScalarType.DATE_TIME).limit(FRACTION),
            NativeTypeShape.of("Timetz", OPTIONAL_NUMBER, ScalarType.DATE_TIME).limit(FRACTION),
            NativeTypeShape.of("Boolean", ScalarType.BOOLEAN),
            NativeTypeShape.of("Bit", OPTIONAL_NUMBER, ScalarType.STRING).limit(BITS),
            NativeTypeShape.of("VarBit", OPTIONAL_NUMBER, ScalarType.STRING).limit(BITS),
            NativeTypeShape.of("Uuid", ScalarType.STRING),
            NativeTypeShape.of("Xml", ScalarType.STRING),
            NativeTypeShape.of("Json", ScalarType.JSON),
            NativeTypeShape.of("JsonB", ScalarType.JSON));

    private PostgresqlTypes() {}
}
