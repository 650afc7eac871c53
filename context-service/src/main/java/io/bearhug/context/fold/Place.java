package io.bearhug.context.fold;

import io.bearhug.contracts.Lists;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where facts come from, and what the store must be like for them to be folded in.
 *
 * @param topic suffix of the topic's name
 * @param partition of the topic
 * @param known by topic: everything before this offset was folded in once; a store that knows less is older than the topics
 * @param rebuild the rebuilding these facts are folded for; null for those that just came, which wait until the store is whole
 */
public record Place(
        String topic,
        int partition,
        Map<String, Long> known,
        @Nullable String rebuild) {

    public Place {
        known = Lists.copy(known);
    }

    /** Of facts that just came. */
    public static Place of(String topic, int partition, Map<String, Long> known) {
        return new Place(topic, partition, known, null);
    }

    /** Of facts that are read again. */
    public static Place rebuilding(String topic, int partition, String rebuild) {
        return new Place(topic, partition, Map.of(), rebuild);
    }
}
