package dev.tenon.schema;

/** What happens to a record when the one it refers to is deleted or changes its key. */
public enum ReferentialAction {
    CASCADE("Cascade"),
    RESTRICT("Restrict"),
    NO_ACTION("NoAction"),
    SET_NULL("SetNull"),
    SET_DEFAULT("SetDefault");

    private final String keyword;

    ReferentialAction(String keyword) {
        this.keyword = keyword;
    }

    /** The word for it in a schema file. */
    public String keyword() {
        return keyword;
    }
}
