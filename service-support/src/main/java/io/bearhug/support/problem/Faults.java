package io.bearhug.support.problem;

import java.time.DateTimeException;
import java.util.NoSuchElementException;

/** Tells mistakes in our own words from parts that are away. */
public final class Faults {

    private Faults() {}

    /** Whether it is a mistake of ours for certain: no driver says so of a server that is away. Not its causes. */
    public static boolean isOurs(Throwable failure) {
        return switch (failure) {
            case NullPointerException _,
                    IllegalArgumentException _,
                    ClassCastException _,
                    IndexOutOfBoundsException _,
                    NoSuchElementException _,
                    DateTimeException _,
                    ArithmeticException _ -> true;
            default -> false;
        };
    }
}
