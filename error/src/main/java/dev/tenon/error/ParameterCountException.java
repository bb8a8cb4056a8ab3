package dev.tenon.error;

/** SQL of the application's own was given more values than it has places for, or fewer. */
public final class ParameterCountException extends TenonException {
    private static final long serialVersionUID = 1L;

    /**
     * @param expected how many values the statement takes
     * @param actual how many it was given
     */
    public ParameterCountException(int expected, int actual) {
        super(
                "P1016",
                "Your raw query had an incorrect number of parameters. Expected: `" + expected + "`, actual: `" + actual
                        + "`.",
                "Give one value for each place; places in quotes and comments do not count.",
                null);
    }
}
