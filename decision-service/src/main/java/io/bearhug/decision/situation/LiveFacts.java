package io.bearhug.decision.situation;

import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.EventCount;
import io.bearhug.contracts.context.LiveContext.Exposure;
import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.rules.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The past of a person as rules ask for it.
 *
 * @param context that knows it
 * @param now at which windows end
 */
record LiveFacts(LiveContext context, Instant now) implements Facts {

    @Override
    public long count(String event, @Nullable Duration within) {
        var count = context.counts().get(event);
        if (count == null) {
            return 0;
        }
        return within == null ? count.total() : since(count, now.minus(within));
    }

    /** Exact while the newest times reach back far enough, else by whole days. */
    private static long since(EventCount count, Instant start) {
        var inWindow = count.recent().stream().filter(at -> at.isAfter(start)).count();
        if (inWindow < count.recent().size() || count.recent().size() >= count.total()) {
            return inWindow;
        }
        var firstDay = LocalDate.ofInstant(start, ZoneOffset.UTC);
        return count.days().entrySet().stream()
                .filter(day -> !LocalDate.parse(day.getKey()).isBefore(firstDay))
                .mapToLong(day -> day.getValue())
                .sum();
    }

    @Override
    public Optional<Instant> last(String event) {
        return Optional.ofNullable(context.counts().get(event)).map(EventCount::last);
    }

    @Override
    public boolean bought(String itemOrCategory, @Nullable Duration within) {
        return context.purchases().stream()
                .filter(it -> !it.gift() && isOf(it, itemOrCategory))
                .anyMatch(it -> within == null || it.at().isAfter(now.minus(within)));
    }

    private static boolean isOf(Purchase purchase, String itemOrCategory) {
        return itemOrCategory.equals(purchase.item()) || itemOrCategory.equals(purchase.category());
    }

    @Override
    public List<Exposure> exposures(String action) {
        return context.exposures().stream()
                .filter(it -> it.action().equals(action))
                .toList();
    }
}
