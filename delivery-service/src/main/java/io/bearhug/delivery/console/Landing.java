package io.bearhug.delivery.console;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody lands who has signed in. */
public final class Landing {

    /** The console's first screen. */
    public static final String FIRST_SCREEN = "/console/";

    /** A path below the console with a query: never another host, whatever a link says. */
    private static final Pattern OWN =
            Pattern.compile("/console/[A-Za-z0-9\\-._~%/+]*(\\?[A-Za-z0-9\\-._~%/+&=:@!$'(),*]*)?");

    private static final Pattern LOOPS = Pattern.compile("/console/(login|logout|api)([/?].*)?");

    private static final int LONGEST = 2_000;

    private Landing() {}

    /** The wanted screen if it is one of the console's, else the first. */
    public static String at(@Nullable String wanted) {
        return wanted != null
                        && wanted.length() <= LONGEST
                        && OWN.matcher(wanted).matches()
                        && !wanted.contains("//")
                        && !LOOPS.matcher(wanted).matches()
                ? wanted
                : FIRST_SCREEN;
    }
}
