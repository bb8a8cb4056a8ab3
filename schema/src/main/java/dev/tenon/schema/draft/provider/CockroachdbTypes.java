package dev.tenon.schema.draft.provider;

import static dev.tenon.schema.draft.provider.NativeArguments.OPTIONAL_NUMBER;
import static dev.tenon.schema.draft.provider.NativeArguments.OPTIONAL_NUMBERS;

import dev.tenon.schema.ScalarType;
import java.util.List;

/** The native types of CockroachDB; their limits are those of PostgreSQL. */
final class CockroachdbTypes {
    static final List<NativeTypeShape> ALL = List.of(
            NativeTypeShape.of("Bit", OPTIONAL_NUMBER, ScalarType.STRING).limit(PostgresqlTypes.BITS),
            NativeTypeShape.of("Bool", ScalarType.BOOLEAN),
            NativeTypeShape.of("Bytes", ScalarType.BYTES),
            NativeTypeShape.of("Char", OPTIONAL_NUMBER, ScalarType.STRING),
            NativeTypeShape.of("Date", ScalarType.DATE_TIME),
            NativeTypeShape.of("Decimal", OPTIONAL_NUMBERS, ScalarType.DECIMAL).limit(PostgresqlTypes.PRECISION),
            NativeTypeShape.of("Float4", ScalarType.FLOAT),
            NativeTypeShape.of("Float8", ScalarType.FLOAT),
            NativeTypeShape.of("Inet", ScalarType.STRING),
            NativeTypeShape.of("Int2", ScalarType.INT),
            NativeTypeShape.of("Int4", ScalarType.INT),
            NativeTypeShape.of("Int8", ScalarType.BIG_INT),
            NativeTypeShape.of("JsonB", ScalarType.JSON),
            NativeTypeShape.of("Oid", ScalarType.INT).widened(),
            NativeTypeShape.of("CatalogSingleChar", ScalarType.STRING),
            NativeTypeShape.of("String", OPTIONAL_NUMBER, ScalarType.STRING),
            NativeTypeShape.of("Time", OPTIONAL_NUMBER, ScalarType.DATE_TIME).limit(PostgresqlTypes.FRACTION),
            NativeTypeShape.of("Timestamp", OPTIONAL_NUMBER, ScalarType.DATE_TIME)
                    .limit(PostgresqlTypes.FRACTION),
            NativeTypeShape.of("Timestamptz", OPTIONAL_NUMBER, ScalarType.DATE_TIME)
                    .limit(PostgresqlTypes.FRACTION),
            NativeTypeShape.of("Timetz", OPTIONAL_NUMBER, ScalarType.DATE_TIME).limit(PostgresqlTypes.FRACTION),
            NativeTypeShape.of("Uuid", ScalarType.STRING),
            NativeTypeShape.of("VarBit", OPTIONAL_NUMBER, ScalarType.STRING).limit(PostgresqlTypes.BITS));

    private CockroachdbTypes() {}
}
