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
        return answer(moment, 0);
    }

    /**
     * Decides about a moment that was put off.
     *
     * @param putOff how often; asked again about the same, it is the same decision
     */
    public Uni<Void> again(Moment moment, int putOff) {
        return answer(moment, putOff);
    }

    private Uni<Void> answer(Moment moment, int putOff) {
        var question = question(moment, putOff);
        return isOver(moment) || !isListenedTo(moment)
                ? Uni.createFrom().voidItem()
                : decideNext.answer(new Asked(question, question.requestId())).replaceWithVoid();
    }

    private boolean isOver(Moment moment) {
        return !clock.instant().isBefore(moment.expiresAt());
    }

    private boolean isListenedTo(Moment moment) {
        return !catalogue.current().on(moment.definition()).isEmpty();
    }

    private static Question question(Moment moment, int putOff) {
        var client = "moment:" + moment.id();
        var requestId = putOff == 0 ? moment.id() : moment.id() + "#" + putOff;
        return new Question(
                DecisionIds.of(client, requestId),
                requestId,
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
                moment,
                putOff);
    }
}
