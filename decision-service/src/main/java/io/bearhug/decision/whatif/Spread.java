package io.bearhug.decision.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of many decisions are taken again. */
final class Spread {

    private Spread() {}

    /**
     * As many as there may be, spread so that nobody's many crowd out others': everybody's newest one first, then everybody's second newest.
     *
     * @return person by person, those of each in the order they were taken, without a gap up to the newest
     */
    static List<Noted> fairly(List<Noted> newestFirst, int most) {
        var byPerson = new LinkedHashMap<String, List<Noted>>();
        newestFirst.forEach(one ->
                byPerson.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one));
        var shares = shares(byPerson, most);
        return byPerson.entrySet().stream()
                .flatMap(each -> each.getValue().subList(0, shares.getOrDefault(each.getKey(), 0)).reversed().stream())
                .toList();
    }

    /** How many of whose. */
    private static Map<String, Integer> shares(Map<String, List<Noted>> byPerson, int most) {
        var shares = new LinkedHashMap<String, Integer>();
        var left = most;
        for (var round = 0; left > 0; round++) {
            var before = left;
            for (var person : byPerson.entrySet()) {
                if (left > 0 && person.getValue().size() > round) {
                    shares.merge(person.getKey(), 1, Integer::sum);
                    left--;
                }
            }
            if (left == before) {
                break;
            }
        }
        return shares;
    }
}
