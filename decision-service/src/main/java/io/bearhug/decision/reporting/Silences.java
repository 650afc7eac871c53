package io.bearhug.decision.reporting;

import io.bearhug.decision.reporting.Figure.Scale;
import io.bearhug.decision.reporting.SilenceReport.Worth;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Adds up lives to what silence is worth. The difference is silence − act. */
final class Silences {

    private final Fared byGroup = new Fared();
    private final Fared byChance = new Fared();

    /** One person of the time. */
    void add(Life life) {
        life.firstPossible().ifPresent(first -> byGroup.add(life, first.at(), !life.isHeldOut(), 1));
        life.firstDraw().ifPresent(first -> byChance.add(life, first.at(), first.isAct(), 1 / first.propensity()));
    }

    /** What it comes to. */
    SilenceReport report(Span span, @Nullable String words) {
        return new SilenceReport(span.from(), span.to(), words, byGroup.worth(), byChance.worth());
    }

    private static final class Fared {

        private final Groups needs = new Groups(Scale.SHARE);
        private final Groups ratings = new Groups(Scale.RATING);
        private final Groups activity = new Groups(Scale.SHARE);

        /** Needs that opened before count, too: whether they are met is what comes after. */
        void add(Life life, Instant since, boolean acted, double weight) {
            var given = life.ratingsSince(since);
            var met = life.needsMet();
            needs.add(acted, weight * met, weight * life.needs().size());
            ratings.add(acted, weight * given.stream().mapToDouble(it -> it).sum(), weight * given.size());
            activity.add(acted, weight * life.activeDaysAfter(since), weight * life.daysAfter(since));
        }

        Worth worth() {
            return new Worth(needs.figure(), ratings.figure(), activity.figure());
        }
    }
}
