package dev.tenon.schema.draft.provider;

import dev.tenon.schema.ScalarType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operator classes of PostgreSQL, by the native types that they compare. */
final class OperatorClasses {
    private static final List<OperatorClass> GENERALIZED = List.of(
            new OperatorClass("InetOps", Set.of(IndexType.GIST, IndexType.SPGIST), List.of("Inet"), null),
            new OperatorClass("JsonbOps", Set.of(IndexType.GIN), List.of("JsonB"), ScalarType.JSON),
            new OperatorClass("JsonbPathOps", Set.of(IndexType.GIN), List.of("JsonB"), ScalarType.JSON),
            new OperatorClass(OperatorClass.OF_LISTS, Set.of(IndexType.GIN), List.of(), null),
            new OperatorClass(
                    "TextOps", Set.of(IndexType.SPGIST), List.of("Text", "VarChar", "Char"), ScalarType.STRING));

    static final List<OperatorClass> ALL = Stream.of(
                    GENERALIZED,
                    blocks(null, List.of("Bit"), "BitMinMaxOps"),
                    blocks(null, List.of("VarBit"), "VarBitMinMaxOps"),
                    blocks(null, List.of("Char"), "BpcharBloomOps", "BpcharMinMaxOps"),
                    blocks(ScalarType.BYTES, List.of("ByteA"), "ByteaBloomOps", "ByteaMinMaxOps"),
                    blocks(null, List.of("Inet"), "InetInclusionOps"),
                    blocks(ScalarType.STRING, List.of("Text", "VarChar"), "TextBloomOps", "TextMinMaxOps"),
                    three(null, "Date", "Date"),
                    three(null, "Real", "Float4"),
                    three(ScalarType.FLOAT, "DoublePrecision", "Float8"),
                    three(null, "Inet", "Inet"),
                    three(null, "SmallInt", "Int2"),
                    three(ScalarType.INT, "Integer", "Int4"),
                    three(ScalarType.BIG_INT, "BigInt", "Int8"),
                    three(ScalarType.DECIMAL, "Decimal", "Numeric"),
                    three(null, "Oid", "Oid"),
                    three(ScalarType.DATE_TIME, "Timestamp", "Timestamp"),
                    three(null, "Timestamptz", "TimestampTz"),
                    three(null, "Time", "Time"),
                    three(null, "Timetz", "TimeTz"),
                    three(null, "Uuid", "Uuid"))
            .flatMap(List::stream)
            .toList();

    private OperatorClasses() {}

    /** The three classes of block range indexes that most types have. */
    private static List<OperatorClass> three(@Nullable ScalarType scalar, String type, String word) {
        return blocks(scalar, List.of(type), word + "BloomOps", word + "MinMaxOps", word + "MinMaxMultiOps");
    }

    private static List<OperatorClass> blocks(@Nullable ScalarType scalar, List<String> types, String... names) {
        return Stream.of(names)
                .map(name -> new OperatorClass(name, Set.of(IndexType.BRIN), types, scalar))
                .toList();
    }
}
