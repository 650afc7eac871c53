package io.bearhug.context.moments;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.moments.Timers.Timer;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks where a timer is due. */
@ApplicationScoped
public class TakeTimers {

    private static final Logger LOG = Logger.getLogger(TakeTimers.class);
    private static final int AT_ONCE = 16;
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Timers timers;
    private final RecogniseMoments recogniseMoments;
    private final KeepCalendars keepCalendars;
    private final Clock clock;
    private final int most;

    TakeTimers(
            Timers timers,
            RecogniseMoments recogniseMoments,
            KeepCalendars keepCalendars,
            Clock clock,
            ContextConfig config) {
        this.timers = timers;
        this.recogniseMoments = recogniseMoments;
        this.keepCalendars = keepCalendars;
        this.clock = clock;
        this.most = config.moments().mostTimersAtOnce();
    }

    /** Looks at those that are due, the oldest first. Answers whether there may be more. */
    public Uni<Boolean> some() {
        return timers.due(clock.instant(), most).flatMap(due -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::take)
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni()
                .replaceWith(due.size() == most));
    }

    /** One that cannot be looked at must not keep the others waiting. */
    private Uni<Void> take(Timer timer) {
        var look = timer.isCalendar() ? keepCalendars.take(timer) : recogniseMoments.take(timer);
        return look.onFailure(failure -> !(failure instanceof Unavailable))
                .recoverWithUni(failure -> putOff(timer, failure));
    }

    private Uni<Void> putOff(Timer timer, Throwable failure) {
        LOG.errorf(failure, "a timer of moment '%s' is put off", timer.definition());
        return timers.putOff(timer, clock.instant().plus(LATER));
    }
}
