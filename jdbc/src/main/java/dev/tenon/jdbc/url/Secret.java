package dev.tenon.jdbc.url;

/** A text that is never printed. Immutable. */
public final class Secret {
    private final String text;

    Secret(String text) {
        this.text = text;
    }

    /** The text itself: for the connection alone. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "…";
    }
}
