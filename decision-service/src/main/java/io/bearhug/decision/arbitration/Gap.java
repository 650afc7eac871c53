package io.bearhug.decision.arbitration;

import io.bearhug.decision.scoring.Utility;
import java.util.Map;
import java.util.TreeMap;

/** Which term made the difference between two utilities. */
final class Gap {

    private Gap() {}

    /** The term in which they differ most: by ratio for the factors, each weighed by what it makes of U. */
    static String between(Utility winner, Utility loser) {
        var terms = new TreeMap<>(Map.of(
                "P", ratio(winner.p(), loser.p()),
                "V", ratio(winner.v(), loser.v()),
                "C", ratio(winner.c(), loser.c()),
                "L", ratio(winner.l(), loser.l())));
        var largest =
                terms.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return largest.getValue() > 0 ? largest.getKey() : "cost";
    }

    private static double ratio(double a, double b) {
        return a <= 0 || b <= 0 ? (a > b ? Double.MAX_VALUE : 0) : Math.log(a / b);
    }
}
