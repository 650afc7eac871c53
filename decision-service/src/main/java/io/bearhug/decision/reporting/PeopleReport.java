package io.bearhug.decision.reporting;

import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people fare with us, against those who are held out.
 *
 * @param from first instant of the time
 * @param to first instant after it
 * @param words whom it looks at, if not everybody
 * @param satisfaction by ratings
 * @param needsMet needs satisfied, by needs opened
 * @param effortSaved per person
 * @param fatigue dismissals and opt-outs by contacts, by the number of the contact
 * @param lifetime share of people active 90 days later
 * @param drilldown what is no goal
 */
public record PeopleReport(
        Instant from,
        Instant to,
        @Nullable String words,
        Satisfaction satisfaction,
        Figure needsMet,
        Effort effortSaved,
        List<Numbered> fatigue,
        Figure lifetime,
        Drilldown drilldown) {

    public PeopleReport {
        fatigue = Lists.copy(fatigue);
    }

    /**
     * What people say.
     *
     * @param mean of all ratings, from 1 to 5
     * @param goodLast share of those who rated whose last rating is 4 or better
     */
    public record Satisfaction(Figure mean, Figure goodLast) {}

    /**
     * What people were spared; each per person.
     *
     * @param total of all
     * @param questions not asked because the answer was known, each once per person
     * @param fields put in for them: facts in a link, addresses
     * @param steps they went on from where they had stopped
     */
    public record Effort(Figure total, Figure questions, Figure fields, Figure steps) {}

    /**
     * A figure of the n-th contact.
     *
     * @param contact 1, 2, 3, 4, or 5+ for the fifth and all later ones
     * @param figure of it
     */
    public record Numbered(String contact, Figure figure) {}

    /**
     * Interest, by contacts.
     *
     * @param clicks share of contacts that were clicked
     * @param acceptance share that was accepted or answered
     */
    public record Drilldown(Figure clicks, Figure acceptance) {}
}
