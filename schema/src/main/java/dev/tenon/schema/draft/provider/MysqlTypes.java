package dev.tenon.schema.draft.provider;

import static dev.tenon.schema.draft.provider.NativeArguments.NUMBER;
import static dev.tenon.schema.draft.provider.NativeArguments.OPTIONAL_NUMBER;
import static dev.tenon.schema.draft.provider.NativeArguments.OPTIONAL_NUMBERS;

import dev.tenon.schema.ScalarType;
import java.util.List;

/** The native types of MySQL. */
final class MysqlTypes {
    static final List<NativeTypeShape> ALL = List.of(
            NativeTypeShape.of("Int", ScalarType.INT),
            NativeTypeShape.of("UnsignedInt", ScalarType.INT).widened(),
            NativeTypeShape.of("SmallInt", ScalarType.INT),
            NativeTypeShape.of("UnsignedSmallInt", ScalarType.INT),
            NativeTypeShape.of("TinyInt", ScalarType.BOOLEAN, ScalarType.INT).readAs(ScalarType.INT),
            NativeTypeShape.of("UnsignedTinyInt", ScalarType.BOOLEAN, ScalarType.INT)
                    .readAs(ScalarType.INT),
            NativeTypeShape.of("MediumInt", ScalarType.INT),
            NativeTypeShape.of("UnsignedMediumInt", ScalarType.INT),
            NativeTypeShape.of("BigInt", ScalarType.BIG_INT),
            NativeTypeShape.of("Decimal", OPTIONAL_NUMBERS, ScalarType.DECIMAL)
                    .limit(NativeLimit.of(0, 0, 65, "Precision can range from 1 to 65."))
                    .limit(NativeLimit.of(1, 0, 30, "Scale can range from 0 to 30.")),
            NativeTypeShape.of("UnsignedBigInt", ScalarType.BIG_INT),
            NativeTypeShape.of("Float", ScalarType.FLOAT),
            NativeTypeShape.of("Double", ScalarType.FLOAT),
            NativeTypeShape.of("Bit", NUMBER, ScalarType.BOOLEAN, ScalarType.BYTES)
                    .readAs(ScalarType.BYTES)
                    .limit(NativeLimit.of(0, 1, 64, "M can range from 1 to 64."))
                    .limit(new NativeLimit(0, 0, 1, "only Bit(1) can be used as Boolean.", ScalarType.BOOLEAN)),
            NativeTypeShape.of("Char", NUMBER, ScalarType.STRING)
                    .limit(NativeLimit.of(0, 0, 255, "M can range from 0 to 255.")),
            NativeTypeShape.of("VarChar", NUMBER, ScalarType.STRING)
                    .limit(NativeLimit.of(0, 0, 65_535, "M can range from 0 to 65,535.")),
            NativeTypeShape.of("Binary", NUMBER, ScalarType.BYTES),
            NativeTypeShape.of("VarBinary", NUMBER, ScalarType.BYTES),
            NativeTypeShape.of("TinyBlob", ScalarType.BYTES),
            NativeTypeShape.of("Blob", ScalarType.BYTES),
            NativeTypeShape.of("MediumBlob", ScalarType.BYTES),
            NativeTypeShape.of("LongBlob", ScalarType.BYTES),
            NativeTypeShape.of("TinyText", ScalarType.STRING),
            NativeTypeShape.of("Text", ScalarType.STRING),
            NativeTypeShape.of("MediumText", ScalarType.STRING),
            NativeTypeShape.of("LongText", ScalarType.STRING),
            NativeTypeShape.of("Date", ScalarType.DATE_TIME),
            NativeTypeShape.of("Time", OPTIONAL_NUMBER, ScalarType.DATE_TIME),
            NativeTypeShape.of("DateTime", OPTIONAL_NUMBER, ScalarType.DATE_TIME),
            NativeTypeShape.of("Timestamp", OPTIONAL_NUMBER, ScalarType.DATE_TIME),
            NativeTypeShape.of("Year", ScalarType.INT),
            NativeTypeShape.of("Json", ScalarType.JSON));

    private MysqlTypes() {}
}
