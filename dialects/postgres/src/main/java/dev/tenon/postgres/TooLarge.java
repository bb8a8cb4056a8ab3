package dev.tenon.postgres;

import dev.tenon.error.DatabaseException.Details;
import dev.tenon.error.ValueOutOfRangeException;
import dev.tenon.schema.NativeType;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Statement;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which number of a statement does not fit its column: the server tells the type alone, and at times not even that. */
final class TooLarge {
    private static final BigDecimal CENTS = new BigDecimal("92233720368547758.07");
    private static final BigDecimal LARGEST_REAL = BigDecimal.valueOf(Float.MAX_VALUE);

    /** Digits before the point of a decimal that the schema gives no type to. */
    private static final int PLAIN_DIGITS = 35;

    private TooLarge() {}

    /** The same failure with the number, its type and its field, if one that was bound is too large for its column. */
    static ValueOutOfRangeException told(ValueOutOfRangeException meaning, SQLException failure, Statement statement) {
        return statement.binds().stream()
                .filter(bind -> bind.value() instanceof Number)
                .map(bind -> problem(bind, statement.model()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(problem -> new ValueOutOfRangeException(
                        new Details(failure.getSQLState(), failure.getErrorCode(), statement.model()),
                        problem,
                        failure))
                .orElse(meaning);
    }

    private static Optional<String> problem(Bind bind, @Nullable String model) {
        BigDecimal number = new BigDecimal(String.valueOf(bind.value()));
        return type(bind, number)
                .map(type -> "Value out of range for the type: value \"" + written(number)
                        + "\" is out of range for type " + type + ", which is that of `" + bind.field() + "`"
                        + (model == null ? "." : " in a statement on " + model + "."));
    }

    /** The type of the column, if the number is too large for it. */
    private static Optional<String> type(Bind bind, BigDecimal number) {
        NativeType type = bind.column() == null ? null : bind.column().nativeType();
        boolean fits = switch (bind.nativeName()) {
            case "SmallInt" -> within(number, Short.MIN_VALUE, Short.MAX_VALUE);
            case "Oid" -> within(number, Integer.MIN_VALUE, (1L << Integer.SIZE) - 1);
            case "Money" -> number.abs().compareTo(CENTS) <= 0;
            case "Real" -> number.abs().compareTo(LARGEST_REAL) <= 0;
            case "Decimal" -> digits(number) <= digits(type);
            default -> !(bind.value() instanceof BigDecimal) || type != null || digits(number) <= PLAIN_DIGITS;
        };
        return fits || bind.column() == null
                ? Optional.empty()
                : Optional.of(ColumnTypes.of(bind.column()).toLowerCase(Locale.ROOT));
    }

    private static boolean within(BigDecimal number, long least, long most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** How many digits stand before the point. */
    private static long digits(BigDecimal number) {
        return number.signum() == 0 ? 0 : (long) number.precision() - number.scale();
    }

    private static long digits(@Nullable NativeType type) {
        List<String> arguments = type == null ? List.of() : type.arguments();
        if (arguments.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long scale = arguments.size() > 1 ? Long.parseLong(arguments.get(1)) : 0;
        return Long.parseLong(arguments.get(0)) - scale;
    }

    private static String written(BigDecimal number) {
        return digits(number) > 2 * PLAIN_DIGITS ? number.toString() : number.toPlainString();
    }
}
