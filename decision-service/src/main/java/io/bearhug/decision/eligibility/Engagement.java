package io.bearhug.decision.eligibility;

import static io.bearhug.decision.situation.Stage.APPLICABILITY;
import static io.bearhug.decision.situation.Stage.ELIGIBILITY;
import static io.bearhug.decision.situation.Stage.SUITABILITY;

import io.bearhug.contracts.catalogue.QuestionDefinition;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import io.bearhug.rules.Assessment;
import io.bearhug.rules.Rule;
import io.bearhug.rules.Shortfall;
import io.bearhug.rules.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engagement policy: the first thing that is not met. */
public final class Engagement {

    private Engagement() {}

    /** What stands against a candidate before contact policy is asked. */
    public static Optional<Objection> against(Candidate candidate, Deliberation mind) {
        return eligibility(candidate, mind)
                .or(() -> applicability(candidate, mind))
                .or(() -> rule(SUITABILITY, candidate.action().suitability(), mind));
    }

    /** What stands now against saying what was decided at an instant: its season is over, it was told, bought or done since. */
    public static Optional<Objection> againstSending(Candidate candidate, Instant since, Deliberation mind) {
        return Validity.against(candidate, mind)
                .or(() -> KnownAnswer.against(candidate, mind))
                .or(() -> Done.since(since, candidate, mind))
                .or(() -> rule(SUITABILITY, candidate.action().suitability(), mind));
    }

    /** What is said of a question that is not asked because the person already told us. */
    public static String alreadyTold(QuestionDefinition question) {
        return KnownAnswer.alreadyTold(question);
    }

    private static Optional<Objection> eligibility(Candidate candidate, Deliberation mind) {
        return Validity.against(candidate, mind)
                .or(() -> ContactPoint.against(candidate, mind))
                .or(() -> KnownAnswer.against(candidate, mind))
                .or(() -> rule(ELIGIBILITY, candidate.action().eligibility(), mind));
    }

    private static Optional<Objection> applicability(Candidate candidate, Deliberation mind) {
        return Done.against(candidate, mind)
                .or(() -> NextStep.against(candidate, mind))
                .or(() -> rule(APPLICABILITY, candidate.action().applicability(), mind));
    }

    private static Optional<Objection> rule(Stage stage, @Nullable Rule rule, Deliberation mind) {
        return rule == null ? Optional.empty() : judge(stage, rule, mind.variables());
    }

    private static Optional<Objection> judge(Stage stage, Rule rule, Map<String, Object> variables) {
        var assessment = rule.assess(variables);
        return switch (assessment.verdict()) {
            case Verdict.Holds _ -> Optional.empty();
            case Verdict.Fails _ -> objection(stage, rule, "not met: " + rule.sentence(), assessment);
            case Verdict.Unknown(var missing) -> objection(stage, rule, "not known: " + words(missing), assessment);
        };
    }

    private static Optional<Objection> objection(Stage stage, Rule rule, String says, Assessment assessment) {
        return Optional.of(new Objection(stage, rule.source(), says, null, change(assessment.shortfalls())));
    }

    /** What would have to be so, each with what it is now. */
    private static String change(List<Shortfall> shortfalls) {
        if (shortfalls.size() == 1) {
            return change(shortfalls.getFirst());
        }
        var words = new StringJoiner(" and ");
        shortfalls.forEach(it -> words.add(change(it)));
        return words.toString();
    }

    private static String change(Shortfall shortfall) {
        return shortfall.now() == null ? shortfall.sentence() : shortfall.sentence() + " (now " + shortfall.now() + ")";
    }

    private static String words(List<String> missing) {
        return missing.stream().distinct().collect(Collectors.joining(", "));
    }
}
