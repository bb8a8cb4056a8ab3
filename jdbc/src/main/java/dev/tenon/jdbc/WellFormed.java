package dev.tenon.jdbc;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.schema.EnumType;
import dev.tenon.schema.JsonText;

/** Checks of values that no database keeps as they are. */
public final class WellFormed {
    private WellFormed() {}

    /**
     * The text itself.
     *
     * @throws InvalidArgumentException if it holds half of a surrogate pair
     */
    public static String text(String text) {
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (Character.isSurrogate(unit)) {
                boolean pair = Character.isHighSurrogate(unit)
                        && index + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(index + 1));
                if (!pair) {
                    throw new InvalidArgumentException(
                            "A text with half of a surrogate pair cannot be stored: it is not valid Unicode.",
                            "Repair the text where it was cut; cut texts between code points.",
                            null);
                }
                index++;
            }
        }
        return text;
    }

    /**
     * The number itself.
     *
     * @throws InvalidArgumentException if it is infinite or none
     */
    public static double number(double number) {
        if (!Double.isFinite(number)) {
            throw new InvalidArgumentException(
                    "A Float that is infinite or not a number cannot be stored.",
                    "Give a finite number, or null where the field is optional.",
                    null);
        }
        return number;
    }

    /**
     * The text itself.
     *
     * @throws InvalidArgumentException if it holds the character U+0000 or half of a surrogate pair
     */
    public static String textWithoutNul(String text) {
        if (text.indexOf(0) >= 0) {
            throw new InvalidArgumentException(
                    "A text with the character U+0000 cannot be stored: the database takes it for the end.",
                    "Remove the character, or keep the text in a Bytes field.",
                    null);
        }
        return text(text);
    }

    /**
     * The text itself. Databases tell each in its own way of a text that is no JSON, or not before they look into it.
     *
     * @throws InvalidArgumentException if it is no JSON
     */
    public static String json(String text) {
        JsonText.faultInValue(text).ifPresent(fault -> {
            throw new InvalidArgumentException(
                    "A text that is no JSON cannot be stored: " + fault.told() + ".", JsonText.Fault.CURE, null);
        });
        return text;
    }

    /**
     * What the database calls a value of an enum.
     *
     * @throws InvalidArgumentException if the enum has no such value
     */
    public static String value(EnumType type, String name) {
        return type.databaseName(name)
                .orElseThrow(() -> new InvalidArgumentException(
                        "The enum " + type.name() + " does not have the value that was given.",
                        "Give one of its values; generate the client again if the schema has changed.",
                        null));
    }
}
