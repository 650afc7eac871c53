package io.bearhug.decision.edge.rest;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Lists;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The question as channels ask it.
 *
 * @param requestId the channel's own id of the question; the same id is the same question for a day
 * @param identifiers whom it is about
 * @param channel on which it comes up
 * @param placements to be filled
 * @param events what is happening right now, Segment-shaped
 * @param context of the request
 * @param explain none, short or full
 * @param exclude ids of actions and items not wanted
 * @param mode live or simulate
 */
public record DecisionRequest(
        @Nullable String requestId,
        List<Identifier> identifiers,
        @Nullable String channel,
        List<String> placements,
        List<Map<String, Object>> events,
        @Nullable RequestContext context,
        @Nullable String explain,
        List<String> exclude,
        @Nullable String mode) {

    public DecisionRequest {
        identifiers = Lists.copy(identifiers);
        placements = Lists.copy(placements);
        events = Lists.copy(events);
        exclude = Lists.copy(exclude);
    }

    /**
     * What the channel knows about the request.
     *
     * @param timezone IANA
     * @param locale BCP 47
     * @param page being looked at
     * @param items being looked at
     * @param attributes anything else rules may ask for
     */
    public record RequestContext(
            @Nullable String timezone,
            @Nullable String locale,
            @Nullable String page,
            List<Object> items,
            Map<String, Object> attributes) {
        public RequestContext {
            items = Lists.copy(items);
            attributes = Lists.copy(attributes);
        }
    }
}
