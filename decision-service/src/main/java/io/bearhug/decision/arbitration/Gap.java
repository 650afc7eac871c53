package io.bearhug.decision.arbitration;

import io.bearhug.decision.scoring.Utility;
import java.util.List;

/** Which term made the difference between two utilities. */
final class Gap {

    private Gap() {}

    /** The term in which they differ most: by ratio for the factors, each weighed by what it makes of U. */
    static String between(Utility winner, Utility loser) {
        var main = new Term("cost", 0);
        for (var term : List.of(
                new Term("C", ratio(winner.c(), loser.c())),
                new Term("L", ratio(winner.l(), loser.l())),
                new Term("P", ratio(winner.p(), loser.p())),
                new Term("V", ratio(winner.v(), loser.v())))) {
            main = term.ratio() > main.ratio() ? term : main;
        }
        return main.name();
    }

    private record Term(String name, double ratio) {}

    private static double ratio(double a, double b) {
        return a <= 0 || b <= 0 ? (a > b ? Double.MAX_VALUE : 0) : Math.log(a / b);
    }
}
