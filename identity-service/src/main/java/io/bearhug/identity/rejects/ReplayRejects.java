package io.bearhug.identity.rejects;

import io.bearhug.contracts.Event;
import io.bearhug.identity.collection.Admission;
import io.bearhug.identity.collection.Collect;
import io.bearhug.identity.collection.Intake;
import io.bearhug.identity.collection.Stamp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends refused events through the front door again, with the time at which they first came: what happened long ago stays long ago,
 * and what somebody has been erased for stays erased. An event that has no id of its own has one of its place here, so that
 * replaying it twice counts once.
 */
@ApplicationScoped
public class ReplayRejects {

    private static final int PAGE = 100;
    private static final int MOST = 1_000;

    private final RejectLog log;
    private final Admission admission;
    private final Collect collect;
    private final Clock clock;

    ReplayRejects(RejectLog log, Admission admission, Collect collect, Clock clock) {
        this.log = log;
        this.admission = admission;
        this.collect = collect;
        this.clock = clock;
    }

    /** Tries those that fit again, oldest first, from the cursor on; at most {@value #MOST} in one call. */
    public Uni<Replayed> replay(RejectLog.Filter filter, long after) {
        return replay(filter, after, MOST);
    }

    private Uni<Replayed> replay(RejectLog.Filter filter, long after, int left) {
        return log.oldest(filter, after, Math.min(PAGE, left)).flatMap(page -> {
            boolean isLast = page.size() < PAGE;
            Uni<Replayed> done = page(page);
            return isLast || left <= PAGE
                    ? done.map(count -> isLast ? count : count.plus(upTo(page)))
                    : done.flatMap(count ->
                            replay(filter, page.getLast().id(), left - PAGE).map(count::plus));
        });
    }

    private static Replayed upTo(List<KeptReject> page) {
        return new Replayed(0, 0, page.getLast().id());
    }

    private Uni<Replayed> page(List<KeptReject> page) {
        if (page.isEmpty()) {
            return Uni.createFrom().item(Replayed.NOTHING);
        }
        List<Event> good = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        List<KeptReject> refused = new ArrayList<>();
        for (KeptReject kept : page) {
            switch (again(kept)) {
                case Intake.Accepted accepted -> {
                    good.add(accepted.event());
                    taken.add(kept.id());
                }
                case Intake.Rejected why -> refused.add(refused(kept, why));
            }
        }
        return collect.collect(good)
                .flatMap(_ -> log.forget(taken))
                .flatMap(_ -> log.refusedAgain(refused))
                .replaceWith(new Replayed(taken.size(), refused.size(), null));
    }

    private Intake again(KeptReject kept) {
        Stamp then = kept.reject().stamp();
        Stamp stamp = new Stamp(then.source(), then.trust(), then.receivedAt(), then.sentAt(), "reject-" + kept.id());
        return admission.take(kept.reject().type(), kept.reject().raw(), stamp);
    }

    private KeptReject refused(KeptReject kept, Intake.Rejected why) {
        Reject reject = kept.reject();
        return new KeptReject(kept.id(), new Reject(reject.type(), reject.raw(), reject.stamp(), why), clock.instant());
    }
}
