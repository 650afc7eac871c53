package io.bearhug.identity.rejects;

import org.jspecify.annotations.Nullable;

/**
 * What came of trying again.
 *
 * @param accepted taken and no longer kept here
 * @param rejected refused again; they stay
 * @param next cursor to go on from if there were more than one call takes, null if these were all
 */
public record Replayed(int accepted, int rejected, @Nullable Long next) {

    static final Replayed NOTHING = new Replayed(0, 0, null);

    Replayed plus(Replayed further) {
        return new Replayed(accepted + further.accepted, rejected + further.rejected, further.next);
    }
}
