package io.bearhug.identity.collection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bearhug.contracts.Event;
import java.time.Duration;
import java.util.List;

/**
 * Events this instance has seen become durable a short while ago. What a channel sends again word for word, under the same id, is
 * answered without being kept twice. It is a saving, not a promise: other instances do not know it, it forgets, and whoever reads
 * the topic must know a message id again. It can never cost an event, for only what is durable is remembered, and an id that
 * comes with other content is another event.
 */
public final class RecentEvents {

    private final Cache<Key, Integer> contents;

    /**
     * @param most events remembered
     * @param time how long
     */
    public RecentEvents(long most, Duration time) {
        contents =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(time).build();
    }

    private record Key(String source, String messageId) {
        static Key of(Event event) {
            return new Key(event.source(), event.messageId());
        }
    }

    /** Whether exactly this has been kept already. */
    boolean knows(Event event) {
        Integer known = contents.getIfPresent(Key.of(event));
        return known != null && known == content(event);
    }

    /** Remembers that this is durable. */
    void remember(Event event) {
        contents.put(Key.of(event), content(event));
    }

    /** What the channel said, without what each time of receiving adds. */
    private static int content(Event event) {
        return List.of(
                        event.type(),
                        String.valueOf(event.name()),
                        event.identifiers(),
                        event.trust(),
                        event.purposes(),
                        String.valueOf(event.contactPoint()),
                        event.properties(),
                        event.traits(),
                        event.context())
                .hashCode();
    }
}
