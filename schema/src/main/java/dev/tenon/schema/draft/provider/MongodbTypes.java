package dev.tenon.schema.draft.provider;

import dev.tenon.schema.ScalarType;
import java.util.List;

/** The native types of MongoDB. */
final class MongodbTypes {
    static final List<NativeTypeShape> ALL = List.of(
            NativeTypeShape.of("String", ScalarType.STRING),
            NativeTypeShape.of("Double", ScalarType.FLOAT),
            NativeTypeShape.of("BinData", ScalarType.BYTES),
            NativeTypeShape.of("ObjectId", ScalarType.STRING, ScalarType.BYTES),
            NativeTypeShape.of("Bool", ScalarType.BOOLEAN),
            NativeTypeShape.of("Date", ScalarType.DATE_TIME),
            NativeTypeShape.of("Int", ScalarType.INT),
            NativeTypeShape.of("Timestamp", ScalarType.DATE_TIME),
            NativeTypeShape.of("Long", ScalarType.INT, ScalarType.BIG_INT),
            NativeTypeShape.of("Json", ScalarType.JSON));

    private MongodbTypes() {}
}
