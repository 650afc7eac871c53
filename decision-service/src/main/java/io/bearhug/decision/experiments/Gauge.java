package io.bearhug.decision.experiments;

import io.bearhug.contracts.catalogue.ExperimentDefinition.Measure;
import io.bearhug.decision.reporting.Episode;
import io.bearhug.decision.reporting.Figure.Scale;
import io.bearhug.decision.reporting.Life;
import io.bearhug.decision.reporting.Sums;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a measure is taken of somebody, from their first decision in an experiment on.
 *
 * @param measure which
 * @param scale it is on
 * @param margin the smallest difference that matters unless somebody says otherwise
 * @param moreIsBetter whether people fare better where it is higher
 * @param words what it is called
 */
record Gauge(Measure measure, Scale scale, double margin, boolean moreIsBetter, String words) {

    static Gauge of(Measure measure) {
        return switch (measure) {
            case NEEDS_MET -> new Gauge(measure, Scale.SHARE, 0.02, true, "needs met");
            case SATISFACTION -> new Gauge(measure, Scale.RATING, 0.2, true, "satisfaction");
            case ACTIVITY -> new Gauge(measure, Scale.SHARE, 0.02, true, "activity");
            case OPT_OUTS -> new Gauge(measure, Scale.SHARE, 0.005, false, "opt-outs");
        };
    }

    /** What may not get worse, whatever is compared. */
    static List<Gauge> guards(Measure compared) {
        return Stream.of(Measure.OPT_OUTS, Measure.SATISFACTION)
                .filter(it -> it != compared)
                .map(Gauge::of)
                .toList();
    }

    /** With one person more. */
    Sums plus(Sums sums, Life life, Instant since) {
        return switch (measure) {
            case NEEDS_MET -> {
                var needs = life.needsSince(since);
                yield sums.plus((double) needs.stream().filter(Episode::met).count(), needs.size());
            }
            case SATISFACTION -> {
                var given = life.ratingsSince(since);
                yield sums.plus(given.stream().mapToDouble(it -> it).sum(), given.size());
            }
            case ACTIVITY -> sums.plus(life.activeDaysAfter(since), life.daysAfter(since));
            case OPT_OUTS -> sums.plus(life.isLeavingSince(since) ? 1 : 0, 1);
        };
    }
}
