package dev.tenon.postgres;

import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a value that is too long can have been meant for: the server names a type, in no language, and not the column. */
final class Misfit {
    private static final Pattern TYPE = Pattern.compile("\\b(character varying|character|bit varying|bit)(\\(\\d+\\))");

    private Misfit() {}

    /** The model with those of its fields whose columns are of the type; the model alone where there are none. */
    static String target(SQLException failure, String model, Schema schema) {
        Matcher type = TYPE.matcher(String.valueOf(failure.getMessage()));
        Optional<Model> known = schema.find(model);
        if (known.isEmpty() || !type.find()) {
            return model;
        }
        String declared = word(type.group(1)) + type.group(2);
        String fields = known.get().scalarFields().stream()
                .filter(field -> ColumnTypes.element(field).equals(declared))
                .map(ScalarField::name)
                .collect(Collectors.joining(" or "));
        return fields.isEmpty() ? model : model + "(" + fields + ")";
    }

    private static String word(String type) {
        return switch (type) {
            case "character varying" -> "VARCHAR";
            case "character" -> "CHAR";
            case "bit varying" -> "VARBIT";
            default -> "BIT";
        };
    }
}
