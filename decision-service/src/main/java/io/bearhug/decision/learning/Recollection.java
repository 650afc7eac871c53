package io.bearhug.decision.learning;

import io.bearhug.contracts.Lists;
import io.bearhug.decision.situation.Candidate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What models said in a decision: an input of it, because they will have learned more by tomorrow.
 *
 * @param opinions by model
 * @param limits how far places may go that have gone back
 */
public record Recollection(Map<String, Opinion> opinions, Map<String, Step> limits) implements Experience {

    /** Nothing was asked. */
    public static final Recollection EMPTY = new Recollection(Map.of(), Map.of());

    public Recollection {
        opinions = Lists.copy(opinions);
        limits = Lists.copy(limits);
    }

    @Override
    public Step atMost(String place, Step written) {
        return limits.getOrDefault(place, written);
    }

    @Override
    public Opinion of(Candidate candidate, double[] features) {
        var said = opinions.get(ModelIds.of(candidate));
        if (said == null) {
            throw new IllegalStateException("no model was asked about " + candidate.id());
        }
        return said;
    }

    /** The same where models were asked; elsewhere what others say now. */
    public Experience orElse(Experience now) {
        var asked = opinions.keySet().stream().map(ModelIds::place).collect(Collectors.toSet());
        return new Experience() {
            @Override
            public Opinion of(Candidate candidate, double[] features) {
                var said = opinions.get(ModelIds.of(candidate));
                return said == null ? now.of(candidate, features) : said;
            }

            @Override
            public Step atMost(String place, Step written) {
                return asked.contains(place) ? Recollection.this.atMost(place, written) : now.atMost(place, written);
            }
        };
    }

    /** Remembers what another says. Not for use by several threads. */
    public static final class Noting implements Experience {

        private final Experience experience;
        private final Map<String, Opinion> opinions = new LinkedHashMap<>();
        private final Map<String, Step> limits = new LinkedHashMap<>();

        /** Nothing is noted yet. */
        public Noting(Experience experience) {
            this.experience = experience;
        }

        @Override
        public Opinion of(Candidate candidate, double[] features) {
            return opinions.computeIfAbsent(ModelIds.of(candidate), _ -> experience.of(candidate, features));
        }

        @Override
        public Step atMost(String place, Step written) {
            var limit = experience.atMost(place, written);
            if (limit != written) {
                limits.put(place, limit);
            }
            return limit;
        }

        /** What was said so far. */
        public Recollection noted() {
            return opinions.isEmpty() ? EMPTY : new Recollection(opinions, limits);
        }
    }
}
