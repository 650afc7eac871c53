package io.bearhug.identity.graph;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What our own people's decisions come to, each about the same names replacing the one before it.
 *
 * @param must pairs that are one person's, the latest decision first
 * @param cannot pairs that never are
 * @param retracted until when what was told of a pair counts for nothing
 * @param unhubbed names that are one person's however many seem to use them
 */
public record Decisions(List<Pair> must, Set<Pair> cannot, Map<Pair, Instant> retracted, Set<Identifier> unhubbed) {

    private static final Comparator<ControlFact> OLDEST_FIRST =
            Comparator.comparing(ControlFact::at).thenComparing(ControlFact::id);

    public Decisions {
        must = List.copyOf(must);
        cannot = Set.copyOf(cannot);
        retracted = Map.copyOf(retracted);
        unhubbed = Set.copyOf(unhubbed);
    }

    /** What stands of all that was decided, in whatever order it is given. */
    public static Decisions of(Collection<ControlFact> decided) {
        Folding folding = new Folding();
        decided.stream().sorted(OLDEST_FIRST).forEach(folding::take);
        return folding.result();
    }

    /** Whether what speaks for this link was taken back, and nothing was told since. */
    boolean isRetracted(Link link) {
        Instant until = retracted.get(link.pair());
        return until != null && !link.lastSeen().isAfter(until);
    }

    private static final class Folding {

        private final Map<Pair, ControlFact> must = new HashMap<>();
        private final Set<Pair> cannot = new HashSet<>();
        private final Map<Pair, Instant> retracted = new HashMap<>();
        private final Set<Identifier> unhubbed = new HashSet<>();

        void take(ControlFact decision) {
            decision.pair().ifPresentOrElse(pair -> about(pair, decision), () -> about(decision));
        }

        private void about(Pair pair, ControlFact decision) {
            boolean wasMust = must.remove(pair) != null;
            boolean stood = cannot.remove(pair) || wasMust;
            switch (decision.type()) {
                case MUST_LINK -> must.put(pair, decision);
                case CANNOT_LINK -> cannot.add(pair);
                case RETRACT -> {
                    if (!stood) {
                        retracted.put(pair, decision.at());
                    }
                }
                case UNHUB -> throw new IllegalStateException("un-hubbing is about one name");
            }
        }

        private void about(ControlFact decision) {
            if (decision.type() == ControlFact.Type.UNHUB) {
                unhubbed.add(decision.a());
            } else {
                unhubbed.remove(decision.a());
            }
        }

        Decisions result() {
            List<Pair> latestFirst = must.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue(OLDEST_FIRST.reversed()))
                    .map(Map.Entry::getKey)
                    .toList();
            return new Decisions(latestFirst, cannot, retracted, unhubbed);
        }
    }
}
