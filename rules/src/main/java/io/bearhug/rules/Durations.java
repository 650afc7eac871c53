package io.bearhug.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spans of time as rules write them: ISO 8601 ({@code P7D}, {@code PT24H}) or CEL's own form ({@code 24h}, {@code 1h30m}). */
final class Durations {

    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|us|ns|h|m|s)");
    private static final Pattern WHOLE = Pattern.compile("-?(?:" + PART.pattern() + ")+");

    private Durations() {}

    /** The span, or null if the text is none. */
    static @Nullable Duration parse(String text) {
        try {
            return text.contains("P") ? Duration.parse(text) : parts(text);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Duration parts(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        var nanos = BigDecimal.ZERO;
        var part = PART.matcher(text);
        while (part.find()) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(nanosPer(part.group(2))));
        }
        var seconds = nanos.divideToIntegralValue(BigDecimal.valueOf(1_000_000_000L));
        var rest = nanos.subtract(seconds.multiply(BigDecimal.valueOf(1_000_000_000L)));
        var span = Duration.ofSeconds(seconds.longValueExact(), rest.longValue());
        return text.startsWith("-") ? span.negated() : span;
    }

    private static BigDecimal nanosPer(String unit) {
        return BigDecimal.valueOf(
                switch (unit) {
                    case "h" -> 3_600_000_000_000L;
                    case "m" -> 60_000_000_000L;
                    case "s" -> 1_000_000_000L;
                    case "ms" -> 1_000_000L;
                    case "us" -> 1_000L;
                    default -> 1L;
                });
    }
}
