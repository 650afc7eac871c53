package io.bearhug.decision.moments;

import io.bearhug.contracts.Moment;
import io.bearhug.decision.arbitration.Asked;
import io.bearhug.decision.arbitration.DecideNext;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.situation.DecisionIds;
import io.bearhug.decision.situation.Question;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Decides what to send, if anything, when a moment has come. The same moment is decided once. */
@ApplicationScoped
public class AnswerMoment {

    private final DecideNext decideNext;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    AnswerMoment(DecideNext decideNext, CurrentCatalogue catalogue, Clock clock) {
        this.decideNext = decideNext;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Decides; a moment that is over or to which no action listens needs no decision. */
    public Uni<Void> answer(Moment moment) {
        return isOver(moment) || !isListenedTo(moment)
                ? Uni.createFrom().voidItem()
                : decideNext.answer(new Asked(question(moment), moment.id())).replaceWithVoid();
    }

    private boolean isOver(Moment moment) {
        return !clock.instant().isBefore(moment.expiresAt());
    }

    private boolean isListenedTo(Moment moment) {
        return !catalogue.current().on(moment.definition()).isEmpty();
    }

    private static Question question(Moment moment) {
        var client = "moment:" + moment.id();
        return new Question(
                DecisionIds.of(client, moment.id()),
                moment.id(),
                client,
                moment.fragment(),
                moment.identifiers(),
                "outbound",
                List.of(),
                List.of(),
                null,
                null,
                null,
                Map.of(),
                List.of(),
                Question.Mode.LIVE,
                moment);
    }
}
