package dev.tenon.schema.draft.provider;

import static dev.tenon.schema.draft.provider.NativeArguments.OPTIONAL_LENGTH;
import static dev.tenon.schema.draft.provider.NativeArguments.OPTIONAL_NUMBER;
import static dev.tenon.schema.draft.provider.NativeArguments.OPTIONAL_NUMBERS;

import dev.tenon.schema.ScalarType;
import java.util.List;

/** The native types of SQL Server. */
final class SqlserverTypes {
    private static final NativeLimit WIDE = NativeLimit.of(0, 0, 4000, "Length can range from 1 to 4000.");
    private static final NativeLimit NARROW = NativeLimit.of(0, 0, 8000, "Length can range from 1 to 8000.");
    private static final NativeLimit WIDE_OR_MAX =
            NativeLimit.of(0, 0, 4000, "Length can range from 1 to 4000. For larger sizes, use the `Max` variant.");
    private static final NativeLimit NARROW_OR_MAX =
            NativeLimit.of(0, 0, 8000, "Length can range from 1 to 8000. For larger sizes, use the `Max` variant.");

    static final List<NativeTypeShape> ALL = List.of(
            NativeTypeShape.of("TinyInt", ScalarType.INT),
            NativeTypeShape.of("SmallInt", ScalarType.INT),
            NativeTypeShape.of("Int", ScalarType.INT),
            NativeTypeShape.of("BigInt", ScalarType.BIG_INT),
            NativeTypeShape.of("Decimal", OPTIONAL_NUMBERS, ScalarType.DECIMAL)
                    .limit(NativeLimit.of(0, 1, 38, "Precision can range from 1 to 38."))
                    .limit(NativeLimit.of(1, 0, 38, "Scale can range from 0 to 38.")),
            NativeTypeShape.of("Money", ScalarType.FLOAT),
            NativeTypeShape.of("SmallMoney", ScalarType.FLOAT),
            NativeTypeShape.of("Bit", ScalarType.BOOLEAN, ScalarType.INT),
            NativeTypeShape.of("Float", OPTIONAL_NUMBER, ScalarType.FLOAT)
                    .limit(NativeLimit.of(0, 1, 53, "Bits can range from 1 to 53.")),
            NativeTypeShape.of("Real", ScalarType.FLOAT),
            NativeTypeShape.of("Date", ScalarType.DATE_TIME),
            NativeTypeShape.of("Time", ScalarType.DATE_TIME),
            NativeTypeShape.of("DateTime", ScalarType.DATE_TIME),
            NativeTypeShape.of("DateTime2", ScalarType.DATE_TIME),
            NativeTypeShape.of("DateTimeOffset", ScalarType.DATE_TIME),
            NativeTypeShape.of("SmallDateTime", ScalarType.DATE_TIME),
            NativeTypeShape.of("Char", OPTIONAL_NUMBER, ScalarType.STRING).limit(NARROW),
            NativeTypeShape.of("NChar", OPTIONAL_NUMBER, ScalarType.STRING).limit(WIDE),
            NativeTypeShape.of("VarChar", OPTIONAL_LENGTH, ScalarType.STRING).limit(NARROW_OR_MAX),
            NativeTypeShape.of("Text", ScalarType.STRING),
            NativeTypeShape.of("NVarChar", OPTIONAL_LENGTH, ScalarType.STRING).limit(WIDE_OR_MAX),
            NativeTypeShape.of("NText", ScalarType.STRING),
            NativeTypeShape.of("Binary", OPTIONAL_NUMBER, ScalarType.BYTES).limit(NARROW),
            NativeTypeShape.of("VarBinary", OPTIONAL_LENGTH, ScalarType.BYTES).limit(NARROW_OR_MAX),
            NativeTypeShape.of("Image", ScalarType.BYTES),
            NativeTypeShape.of("Xml", ScalarType.STRING),
            NativeTypeShape.of("UniqueIdentifier", ScalarType.STRING));

    private SqlserverTypes() {}
}
