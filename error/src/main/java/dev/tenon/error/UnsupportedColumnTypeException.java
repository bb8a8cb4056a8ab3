package dev.tenon.error;

/** SQL of the application's own gives a column of a type that Tenon has no values for. */
public final class UnsupportedColumnTypeException extends TenonException {
    private static final long serialVersionUID = 1L;

    /** @param type what the database calls the type */
    public UnsupportedColumnTypeException(String type) {
        super(
                "P2010",
                "Failed to deserialize column of type '" + type
                        + "'. If you're using $queryRaw and this column is explicitly marked as `Unsupported` in your Prisma"
                        + " schema, try casting this column to any supported Prisma type such as `String`.",
                "Cast the column in the statement, to a text for one.",
                null);
    }
}
