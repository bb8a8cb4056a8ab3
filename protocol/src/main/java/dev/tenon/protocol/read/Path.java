package dev.tenon.protocol.read;

import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a request. Immutable.
 *
 * @param parent the place that it is in; null for the request itself
 * @param name its name or number there; for the request itself what that is about
 * @param alternative whether this value, or one that it is in, could have been given in another form
 */
record Path(@Nullable Path parent, String name, boolean alternative) {
    /** The place of a request itself. */
    static Path root(String about) {
        return new Path(null, about, false);
    }

    Path at(String child) {
        return new Path(this, child, alternative);
    }

    Path asAlternative() {
        return alternative ? this : new Path(parent, name, true);
    }

    /** What the whole request is about. */
    String about() {
        return parent == null ? name : parent.about();
    }

    /** The names from the outside in, joined by dots. */
    String text() {
        if (parent == null) {
            return "";
        }
        String before = parent.text();
        return before.isEmpty() ? name : before + "." + name;
    }

    @Override
    public String toString() {
        return about() + ", `" + text() + "`";
    }
}
