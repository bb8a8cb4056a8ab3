package dev.tenon.meaning;

import java.util.Set;

/** A way in which a database really differs from others: each stands in docs/differences.md, under the title given here. */
enum Difference {
    NULLS_SORT_HIGH("Records without a value come last"),
    TEXT_PARTS_IGNORE_ASCII_CASE("A part of a text is found whatever the case of its ASCII letters"),
    TEXTS_COMPARE_LOOSELY("Texts are the same whatever their case"),
    ENUMS_SORT_AS_TEXT("Enum values sort by the alphabet"),
    CASCADES_DO_NOT_RETURN("A key does not change while a record of the same model refers to it"),
    NO_ACTION_IS_RESTRICT("`NoAction` is looked at record by record");

    private final String title;

    Difference(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether only writes show it. */
    boolean isOfWrites() {
        return this == CASCADES_DO_NOT_RETURN || this == NO_ACTION_IS_RESTRICT;
    }

    /** Whether it makes no difference beside these. */
    boolean isHiddenBy(Set<Difference> others) {
        return this == TEXT_PARTS_IGNORE_ASCII_CASE && others.contains(TEXTS_COMPARE_LOOSELY);
    }
}
