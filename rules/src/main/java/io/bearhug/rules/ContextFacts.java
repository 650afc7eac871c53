package io.bearhug.rules;

import io.bearhug.contracts.context.LiveContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The past as a live context knows it.
 *
 * @param context that is asked
 * @param now where windows end
 */
public record ContextFacts(LiveContext context, Instant now) implements Facts {

    @Override
    public long count(String event, @Nullable Duration within) {
        var count = context.counts().get(event);
        if (count == null) {
            return 0;
        }
        return within == null ? count.total() : since(count, now.minus(within));
    }

    /** Exact while the times kept reach back far enough, else by whole UTC days. */
    private static long since(LiveContext.EventCount count, Instant start) {
        var inWindow = 0;
        for (var at : count.recent()) {
            inWindow += start.isBefore(at) ? 1 : 0;
        }
        if (inWindow < count.recent().size() || count.recent().size() >= count.total()) {
            return inWindow;
        }
        var firstDay = LocalDate.ofInstant(start, ZoneOffset.UTC).toString();
        return count.days().entrySet().stream()
                .filter(it -> it.getKey().compareTo(firstDay) >= 0)
                .mapToLong(it -> it.getValue())
                .sum();
    }

    @Override
    public Optional<Instant> last(String event) {
        return Optional.ofNullable(context.counts().get(event)).map(LiveContext.EventCount::last);
    }

    @Override
    public boolean bought(String itemOrCategory, @Nullable Duration within) {
        return context.purchases().stream()
                .filter(it -> !it.gift())
                .filter(it -> itemOrCategory.equals(it.item()) || itemOrCategory.equals(it.category()))
                .anyMatch(it -> within == null || it.at().isAfter(now.minus(within)));
    }

    @Override
    public List<LiveContext.Exposure> exposures(String action) {
        return context.exposures().stream()
                .filter(it -> it.action().equals(action))
                .toList();
    }
}
