package io.bearhug.context.fold;

import io.bearhug.contracts.catalogue.AffinityDefinition;
import io.bearhug.contracts.catalogue.NeedDefinition;
import java.time.Duration;

/** After how long something counts half, where the catalogue leaves it open: a need is about days, taste about a month. */
public final class HalfLives {

    private static final Duration NEED = Duration.ofDays(1);
    private static final Duration TASTE = Duration.ofDays(30);

    private HalfLives() {}

    /** Of a need's signals. */
    public static Duration of(NeedDefinition need) {
        return need.halfLife() == null ? NEED : need.halfLife();
    }

    /** Of a taste's touches. */
    public static Duration of(AffinityDefinition affinity) {
        return affinity.halfLife() == null ? TASTE : affinity.halfLife();
    }
}
