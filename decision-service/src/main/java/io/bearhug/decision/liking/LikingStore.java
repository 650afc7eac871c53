package io.bearhug.decision.liking;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.Lists;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Port: what people took, and what was learned from it. Fails with an {@code Unavailable}. */
public interface LikingStore {

    /** What people did. The same twice is the same. */
    Uni<Void> taken(List<Taken> taken);

    /** Who people are, and what they agree to. */
    Uni<Void> known(List<Liker> likers);

    /**
     * Learns from everything, if anything has changed. Of several instances one learns at a time.
     *
     * @param oldest what is older is let go of
     * @param grounds on which people's data may be used
     * @return whether anything was learned here
     */
    Uni<Boolean> learn(Instant oldest, Grounds grounds, Learner learner);

    /**
     * What was learned after a stamp.
     *
     * @param stamp of the last change seen, 0 for none
     */
    Uni<Changes> since(long stamp);

    /** Forgets what somebody took. */
    Uni<Void> forget(Erasure erasure);

    /**
     * What is known of an item.
     *
     * @param fame what many make of it
     * @param related what goes with it
     */
    record About(Fame fame, List<Related> related) {

        /** Nothing. */
        public static final About NOTHING = new About(Fame.NONE, List.of());

        public About {
            related = Lists.copy(related);
        }
    }

    /**
     * What has changed.
     *
     * @param items by id; {@link About#NOTHING} where nothing is known any more
     * @param stamp of the last change
     */
    record Changes(Map<String, About> items, long stamp) {
        public Changes {
            items = Lists.copy(items);
        }
    }
}
