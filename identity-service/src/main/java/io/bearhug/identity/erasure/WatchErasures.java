package io.bearhug.identity.erasure;

import io.bearhug.contracts.ErasureReceipt;
import io.bearhug.identity.IdentityConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Follows erasures until every service has said that it is done. */
@ApplicationScoped
public class WatchErasures {

    /** More than this are never open at once without somebody looking. */
    private static final int MOST = 1_000;

    private final ErasureRequests requests;
    private final Duration patience;
    private final InstantSource clock = InstantSource.system();

    WatchErasures(ErasureRequests requests, IdentityConfig config) {
        this.requests = requests;
        this.patience = config.erasure().patience();
    }

    /** Which erasures are listed. */
    public enum Which {
        ALL,
        RUNNING,
        DONE,
        OVERDUE
    }

    /** Takes in what a service said. */
    public Uni<Void> heard(ErasureReceipt receipt) {
        return requests.keep(receipt);
    }

    /** How far one is. */
    public Uni<Optional<Progress>> find(String erasureId) {
        return requests.find(erasureId).map(found -> found.map(this::progress));
    }

    /** The same for the person themselves; empty if it is not about them. */
    public Uni<Optional<Progress>> findOwn(String erasureId, String personId) {
        return requests.find(erasureId)
                .map(found -> found.filter(asked -> asked.personIds().contains(personId))
                        .map(this::progress));
    }

    /** The newest of a kind. */
    public Uni<List<Progress>> list(Which which, int limit) {
        boolean runningOnly = which == Which.RUNNING || which == Which.OVERDUE;
        return requests.newest(runningOnly, MOST).map(found -> found.stream()
                .map(this::progress)
                .filter(progress -> isOne(which, progress))
                .limit(limit)
                .toList());
    }

    private static boolean isOne(Which which, Progress progress) {
        return switch (which) {
            case ALL -> true;
            case RUNNING -> progress.state() == Progress.State.RUNNING;
            case DONE -> progress.state() == Progress.State.DONE;
            case OVERDUE -> progress.overdue();
        };
    }

    private Progress progress(ErasureRequests.Asked asked) {
        return Progress.of(asked, clock.instant(), patience);
    }
}
