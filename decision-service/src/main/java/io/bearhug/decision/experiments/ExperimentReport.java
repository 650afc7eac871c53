package io.bearhug.decision.experiments;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.catalogue.ExperimentDefinition.Measure;
import io.bearhug.contracts.catalogue.Text;
import io.bearhug.decision.allocation.Phase;
import io.bearhug.decision.reporting.Figure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment comes to so far. Looking at it changes nothing: intervals hold however often it is looked at.
 *
 * @param id of the experiment
 * @param name for people
 * @param hypothesis what was expected
 * @param state how far it is
 * @param from since when people are counted; null if nobody has been
 * @param until when it ends or ended; null if that is open
 * @param measure arms are compared by
 * @param margin the smallest difference that matters
 * @param words whom it looks at, if not everybody
 * @param people who took part
 * @param crossed of these, how many were in more than one arm, as people are who become known or join; they count to their first
 * @param ratio whether arms have the people they should have
 * @param arms the first is what the others are compared with
 */
public record ExperimentReport(
        String id,
        @Nullable Text name,
        @Nullable String hypothesis,
        Phase state,
        @Nullable Instant from,
        @Nullable Instant until,
        Measure measure,
        double margin,
        @Nullable String words,
        long people,
        long crossed,
        SampleRatio ratio,
        List<Arm> arms) {

    public ExperimentReport {
        arms = Lists.copy(arms);
    }

    /**
     * People who were treated alike.
     *
     * @param id of the arm
     * @param weight proportion in which people come to it
     * @param people whose first decision was in it
     * @param decisions about them in it
     * @param figure by which it is compared
     * @param guards what may not get worse
     * @param verdict null for the first arm
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Arm(
            String id,
            double weight,
            long people,
            long decisions,
            Figure figure,
            List<Guard> guards,
            @Nullable Verdict verdict) {
        public Arm {
            guards = Lists.copy(guards);
        }
    }

    /**
     * What may not get worse.
     *
     * @param measure of it
     * @param figure of it
     */
    public record Guard(Measure measure, Figure figure) {}
}
