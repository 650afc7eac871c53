package io.bearhug.matching.model;

import io.bearhug.matching.comparison.Attribute;
import io.bearhug.matching.comparison.Comparer;
import io.bearhug.matching.comparison.NameVariants;
import io.bearhug.matching.comparison.Vector;
import io.bearhug.matching.person.Names;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Learns which different given names belong to the same persons (Tom and Thomas). Evidence are pairs that are matches beyond doubt although
 * their given names differ. Records of one person repeat each other, so each surname counts once.
 */
final class NameLearning {

    /** Bits a pair must have in spite of its names. */
    private static final double BEYOND_DOUBT = 4;

    private static final int SURNAMES_NEEDED = 3;

    /** Share of the pairs with both names and one surname that must be matches: else it is a name two brothers have. */
    private static final double SHARE_NEEDED = 0.3;

    private NameLearning() {}

    static NameVariants learn(ComparedPairs pairs, Comparer comparer, Scorer scorer) {
        Map<String, Evidence> evidence = new HashMap<>();
        for (int position = 0; position < pairs.size(); position++) {
            Vector vector = pairs.vector(position);
            boolean differ = vector.level(Attribute.GIVEN_NAME.position()) > 2;
            boolean sameSurname = vector.level(Attribute.SURNAME.position()) == 0;
            if (differ && sameSurname) {
                Names a = comparer.records().get(pairs.first(position)).names();
                Names b = comparer.records().get(pairs.second(position)).names();
                evidence.computeIfAbsent(NameVariants.key(a.given(), b.given()), _ -> new Evidence())
                        .add(a.surname(), scorer.weight(vector) >= BEYOND_DOUBT);
            }
        }
        evidence.values().removeIf(seen -> !seen.suffices());
        return new NameVariants(evidence.keySet());
    }

    /** What was seen of two names. */
    private static final class Evidence {

        private final Set<String> matched = new HashSet<>();
        private final Set<String> all = new HashSet<>();

        void add(String surname, boolean isMatch) {
            all.add(surname);
            if (isMatch) {
                matched.add(surname);
            }
        }

        boolean suffices() {
            return matched.size() >= SURNAMES_NEEDED && matched.size() >= SHARE_NEEDED * all.size();
        }
    }
}
