package io.bearhug.identity.edge.rest;

import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.LinkEvidence;
import io.bearhug.identity.persons.ExplainLink;
import io.bearhug.identity.persons.Why;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why two names are one person's, or why not.
 *
 * @param linked whether they are
 * @param path the links between them, weakest first
 * @param refused the links between their persons that join nobody
 */
public record WhyAnswer(boolean linked, List<Step> path, List<Step> refused) {

    public WhyAnswer {
        path = List.copyOf(path);
        refused = List.copyOf(refused);
    }

    /**
     * A link.
     *
     * @param a one name, {@code namespace:value}
     * @param b the other
     * @param strength of its best evidence
     * @param firstSeen hour of the first evidence
     * @param lastSeen hour of the newest evidence
     * @param rule why it joins nobody, null if it does
     * @param evidence the newest events behind it; none behind a decision of our own people
     */
    public record Step(
            String a,
            String b,
            String strength,
            Instant firstSeen,
            Instant lastSeen,
            @Nullable String rule,
            List<Seen> evidence) {

        static Step of(Link link, @Nullable String rule, List<LinkEvidence> evidence) {
            return new Step(
                    link.pair().a().key(),
                    link.pair().b().key(),
                    link.strength().name().toLowerCase(Locale.ROOT),
                    link.firstSeen(),
                    link.lastSeen(),
                    rule,
                    evidence.stream()
                            .filter(seen -> seen.pair().equals(link.pair()))
                            .map(Seen::of)
                            .toList());
        }
    }

    /**
     * An event that speaks for a link.
     *
     * @param event its message id
     * @param source who sent it
     * @param at the hour
     * @param strength how well it speaks
     */
    public record Seen(String event, String source, Instant at, String strength) {

        static Seen of(LinkEvidence seen) {
            return new Seen(
                    seen.event(),
                    seen.source(),
                    seen.hour(),
                    seen.strength().name().toLowerCase(Locale.ROOT));
        }
    }

    static WhyAnswer of(ExplainLink.Explained explained) {
        Why why = explained.why();
        return new WhyAnswer(
                why.linked(),
                why.path().stream()
                        .map(link -> Step.of(link, null, explained.evidence()))
                        .toList(),
                why.refused().stream()
                        .map(refused -> Step.of(refused.link(), refused.reason().says(), explained.evidence()))
                        .toList());
    }
}
