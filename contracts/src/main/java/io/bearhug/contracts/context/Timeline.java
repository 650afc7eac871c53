package io.bearhug.contracts.context;

import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, newest first.
 *
 * @param items of the page
 * @param next cursor of the next page, null if this is the last
 */
public record Timeline(List<Happening> items, @Nullable String next) {
    public Timeline {
        items = Lists.copy(items);
    }

    /**
     * One thing they did.
     *
     * @param messageId of the event
     * @param at when it happened
     * @param name of the event, as the catalogue knows it
     * @param type of the call: track, page or screen
     * @param channel where, null if not said
     * @param source who told us
     * @param device on which, null if not said
     * @param page or screen they were on
     * @param about what it was about, in a word or two
     * @param gift whether it was for somebody else, or led to something that was
     */
    public record Happening(
            String messageId,
            Instant at,
            String name,
            String type,
            @Nullable String channel,
            String source,
            @Nullable String device,
            @Nullable String page,
            @Nullable String about,
            boolean gift) {}
}
