package io.bearhug.decision.situation;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Moment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * "What now, if anything?", asked by a channel or by a moment.
 *
 * @param decisionId derived from client and requestId
 * @param requestId the caller's id of the question
 * @param client who asks
 * @param fragment strongest identifier of the question
 * @param identifiers normalised
 * @param channel on which it comes up
 * @param placements asked for; empty when a moment asks
 * @param events what is happening right now, Segment-shaped
 * @param timezone IANA, as the channel knows it
 * @param locale BCP 47 tag, as the channel knows it
 * @param page being looked at
 * @param attributes the rest of what the channel told about the request
 * @param exclude ids of actions and items not wanted
 * @param mode live or simulate
 * @param moment that asks, null when a channel asks
 * @param putOff how often its moment was put off before; null where nothing can be put off: somebody waits for the answer, or it was
 *     asked before moments could be
 */
public record Question(
        String decisionId,
        String requestId,
        String client,
        String fragment,
        List<Identifier> identifiers,
        String channel,
        List<String> placements,
        List<Map<String, Object>> events,
        @Nullable String timezone,
        @Nullable String locale,
        @Nullable String page,
        Map<String, Object> attributes,
        List<String> exclude,
        Mode mode,
        @Nullable Moment moment,
        @Nullable Integer putOff) {

    public Question {
        identifiers = Lists.copy(identifiers);
        placements = Lists.copy(placements);
        events = Lists.copy(events);
        attributes = Lists.copy(attributes);
        exclude = Lists.copy(exclude);
    }

    /** One to which somebody wants an answer now. */
    public Question(
            String decisionId,
            String requestId,
            String client,
            String fragment,
            List<Identifier> identifiers,
            String channel,
            List<String> placements,
            List<Map<String, Object>> events,
            @Nullable String timezone,
            @Nullable String locale,
            @Nullable String page,
            Map<String, Object> attributes,
            List<String> exclude,
            Mode mode) {
        this(
                decisionId,
                requestId,
                client,
                fragment,
                identifiers,
                channel,
                placements,
                events,
                timezone,
                locale,
                page,
                attributes,
                exclude,
                mode,
                null,
                null);
    }

    /** Whether it was put off before. */
    public boolean wasPutOff() {
        return putOff != null && putOff > 0;
    }

    /** Whether an answer counts. */
    public enum Mode {
        /** Reserves caps and is remembered. */
        LIVE,
        /** Counts nothing. */
        SIMULATE;

        /** The word used in records. */
        public String word() {
            return this == LIVE ? "live" : "simulate";
        }
    }
}
