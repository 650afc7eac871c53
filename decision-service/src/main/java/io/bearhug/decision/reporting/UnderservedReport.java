package io.bearhug.decision.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom we had nothing.
 *
 * @param from first instant of the time
 * @param to first instant after it
 * @param words whom it looks at, if not everybody
 * @param share of people with decisions to whom nothing was ever said while they needed something; against those who are held out
 * @param needs what they needed, the most frequent first
 * @param why what stood against candidates, the most frequent first
 * @param rarest how those fare who are like nobody else
 * @param people who they are
 */
public record UnderservedReport(
        Instant from,
        Instant to,
        @Nullable String words,
        Figure share,
        List<Named> needs,
        List<Why> why,
        Rarest rarest,
        Page people) {

    public UnderservedReport {
        needs = Lists.copy(needs);
        why = Lists.copy(why);
    }

    /** The same with a page of people. */
    UnderservedReport with(Page page) {
        return new UnderservedReport(from, to, words, share, needs, why, rarest, page);
    }

    /**
     * How many people something is true of.
     *
     * @param name of it
     * @param people how many
     */
    public record Named(String name, long people) {}

    /**
     * What stood against candidates.
     *
     * @param stage the last one any candidate reached
     * @param says the same in words
     * @param times how often, or for how many people
     */
    public record Why(String stage, String says, long times) {}

    /**
     * The tenth of people with the lowest density of behaviour (value), against all others (control).
     *
     * @param needsMet needs satisfied, by needs opened
     * @param acts share of answers that said something
     * @param needsGap by how much of what others have met theirs are met less; null where one is not known
     * @param actsGap the same of acts
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Rarest(
            Figure needsMet,
            Figure acts,
            @Nullable Double needsGap,
            @Nullable Double actsGap) {}

    /**
     * Some of the people.
     *
     * @param items who they are
     * @param next cursor of the next page, null if this is the last
     */
    public record Page(List<Item> items, @Nullable String next) {

        static final Page NONE = new Page(List.of(), null);

        public Page {
            items = Lists.copy(items);
        }
    }

    /**
     * Somebody for whom we had nothing.
     *
     * @param person their id, null for somebody not yet resolved
     * @param decisionId the newest decision about them
     * @param needs that were open
     * @param why what stood against candidates, the most frequent first
     */
    public record Item(@Nullable String person, String decisionId, List<String> needs, List<Why> why) {
        public Item {
            needs = Lists.copy(needs);
            why = Lists.copy(why);
        }
    }
}
