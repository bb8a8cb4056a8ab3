package dev.tenon.meaning;

/** A way in which a database really differs from others: each stands in docs/differences.md, under the title given here. */
enum Difference {
    NULLS_SORT_HIGH("Records without a value come last"),
    TEXT_PARTS_IGNORE_ASCII_CASE("A part of a text is found whatever the case of its ASCII letters"),
    ENUMS_SORT_AS_TEXT("Enum values sort by the alphabet");

    private final String title;

    Difference(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
