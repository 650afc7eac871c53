package io.bearhug.benchmarks.load;

import java.util.Locale;

/** What is going on, for the person at the keyboard; figures go elsewhere. */
public final class Progress {

    private Progress() {}

    /** Says a line. */
    public static void say(String format, Object... values) {
        System.err.printf(Locale.ROOT, format + "%n", values);
    }
}
