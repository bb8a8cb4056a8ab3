package dev.tenon.cli;

/** What the command line ends with. */
final class ExitCode {
    /** Done. */
    static final int OK = 0;
    /** The schema or the database says no, or a file cannot be used. */
    static final int REFUSED = 1;
    /** The command line itself is wrong. */
    static final int USAGE = 2;

    private ExitCode() {}
}
