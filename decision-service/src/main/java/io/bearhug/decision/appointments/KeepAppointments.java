package io.bearhug.decision.appointments;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Moment;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.appointments.Appointments.Due;
import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.history.DecisionLog;
import io.bearhug.decision.moments.AnswerMoment;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Decides again what was put off and is due. Whoever falls down on the way leaves the appointment to the next, when the lease has ended:
 * how often a moment was put off names the decision, so taken twice it is the same.
 */
@ApplicationScoped
public class KeepAppointments {

    private static final Logger LOG = Logger.getLogger(KeepAppointments.class);

    private final Appointments appointments;
    private final AnswerMoment answerMoment;
    private final DecisionLog log;
    private final Punctuality punctuality;
    private final DecisionConfig.Appointments config;
    private final Clock clock;

    KeepAppointments(
            Appointments appointments,
            AnswerMoment answerMoment,
            DecisionLog log,
            Punctuality punctuality,
            DecisionConfig config,
            Clock clock) {
        this.appointments = appointments;
        this.answerMoment = answerMoment;
        this.log = log;
        this.punctuality = punctuality;
        this.config = config.appointments();
        this.clock = clock;
    }

    /** Keeps all that are due. Where one cannot be kept, the rest waits for the next look: a part may be away. */
    public Uni<Void> look() {
        return Multi.createBy()
                .repeating()
                .uni(this::round)
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    /** Whether there may be more. */
    private Uni<Boolean> round() {
        return appointments
                .take(clock.instant(), config.atOnce(), config.lease())
                .chain(due -> keep(due).map(kept -> kept && !due.isEmpty()))
                .call(() -> appointments.oldestDue().invoke(this::note));
    }

    /** Whether all were kept. */
    private Uni<Boolean> keep(List<Due> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::keepOrTell)
                .merge(config.abreast())
                .collect()
                .asList()
                .map(kept -> kept.stream().allMatch(it -> it));
    }

    private Uni<Boolean> keepOrTell(Due due) {
        return Uni.createFrom()
                .deferred(() -> keep(due))
                .invoke(punctuality::kept)
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(failure -> failed(due, failure));
    }

    private boolean failed(Due due, Throwable failure) {
        LOG.warnf("an appointment waits (%s): %s", due.decisionId(), failure.getMessage());
        punctuality.failed();
        return false;
    }

    private Uni<Void> keep(Due due) {
        return read(due)
                .map(this::again)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> appointments.kept(due.decisionId()));
    }

    /** Empty for a record of which nobody will ever make anything. */
    private static Optional<Recorded> read(Due due) {
        try {
            return Optional.of(Recorded.of(Json.mapper().readValue(due.record(), Decision.class)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.errorf("an appointment is given up (%s): its decision cannot be read", due.decisionId());
            return Optional.empty();
        }
    }

    private Uni<Void> again(Recorded recorded) {
        var question = recorded.situation().question();
        var moment = question.moment();
        var putOff = question.putOff();
        return moment == null || putOff == null
                ? Uni.createFrom().voidItem()
                : again(recorded.decision(), moment, putOff + 1);
    }

    /** What happened before somebody was forgotten is not decided about, however late it was put off. */
    private Uni<Void> again(Decision decision, Moment moment, int putOff) {
        return log.isForgotten(decision.personId(), decision.fragment(), moment.at())
                .chain(forgotten -> forgotten ? Uni.createFrom().voidItem() : answerMoment.again(moment, putOff));
    }

    private void note(Optional<Instant> oldest) {
        var overdue = oldest.map(due -> Duration.between(due, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
        punctuality.overdue(overdue);
    }
}
