package io.bearhug.identity.edge.rest;

import io.bearhug.identity.facts.Link;
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
     */
    public record Step(
            String a,
            String b,
            String strength,
            Instant firstSeen,
            Instant lastSeen,
            @Nullable String rule) {

        static Step of(Link link, @Nullable String rule) {
            return new Step(
                    link.pair().a().key(),
                    link.pair().b().key(),
                    link.strength().name().toLowerCase(Locale.ROOT),
                    link.firstSeen(),
                    link.lastSeen(),
                    rule);
        }
    }

    static WhyAnswer of(Why why) {
        return new WhyAnswer(
                why.linked(),
                why.path().stream().map(link -> Step.of(link, null)).toList(),
                why.refused().stream()
                        .map(refused -> Step.of(refused.link(), refused.reason().says()))
                        .toList());
    }
}
