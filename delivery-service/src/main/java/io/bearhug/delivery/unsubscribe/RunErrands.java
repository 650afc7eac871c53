package io.bearhug.delivery.unsubscribe;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tells identity-service what people refused, as often as it takes. */
@ApplicationScoped
public class RunErrands {

    private static final Logger LOG = Logger.getLogger(RunErrands.class);
    private static final int AT_ONCE = 16;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Errands errands;
    private final FrontDoor door;

    RunErrands(Errands errands, FrontDoor door) {
        this.errands = errands;
        this.door = door;
    }

    /** Runs the errands that are due now. */
    public Uni<Void> run() {
        return errands.claim(AT_ONCE, LEASE)
                .onItem()
                .transformToMulti(it -> Multi.createFrom().iterable(it))
                .onItem()
                .transformToUniAndConcatenate(this::run)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Doubles from a second to a minute: a no should arrive soon, and go on being told while the other side is away. */
    static Duration pause(int tries) {
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private Uni<Void> run(Errand errand) {
        return door.tell(errand.fact())
                .flatMap(answer -> switch (answer) {
                    case FrontDoor.Answer.Taken _ -> errands.done(errand);
                    case FrontDoor.Answer.Refused refused -> {
                        LOG.errorf("errand %s was refused: %s", errand.id(), refused.says());
                        yield errands.refused(errand, refused.says());
                    }
                })
                .onFailure()
                .recoverWithUni(failure -> later(errand, failure));
    }

    private Uni<Void> later(Errand errand, Throwable failure) {
        LOG.infof("errand %s waits: identity-service cannot be told (%s)", errand.id(), failure.getMessage());
        return errands.again(errand, pause(errand.tries()));
    }
}
