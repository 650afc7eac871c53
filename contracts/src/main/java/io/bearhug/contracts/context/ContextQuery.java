package io.bearhug.contracts.context;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Lists;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The question "what is going on?".
 *
 * @param identifiers whom it is about; together they are joined for this answer
 * @param events what is happening right now, Segment-shaped; counted for this answer only
 * @param channel on which the question comes up
 * @param at the instant the answer is about, null for now
 */
public record ContextQuery(
        List<Identifier> identifiers,
        List<Map<String, Object>> events,
        @Nullable String channel,
        @Nullable Instant at) {

    public ContextQuery {
        identifiers = Lists.copy(identifiers);
        events = Lists.copy(events);
    }
}
