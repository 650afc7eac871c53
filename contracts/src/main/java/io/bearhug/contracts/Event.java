package io.bearhug.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as collected: validated, normalised and stamped. Value of topic {@code events}.
 *
 * @param messageId the channel's own id of the event; makes a retry harmless
 * @param type which of Segment's calls it came by
 * @param name the event's name of a track call, the name of a page or screen, else null
 * @param identifiers all unblocked identifiers it carries, at most 20
 * @param fragment key of the strongest SELF identifier among them, {@code namespace:value}
 * @param source id of the source it came from
 * @param trust how far that source is believed
 * @param receivedAt when the front door took it
 * @param time when it happened by the channel's word, never later than {@code receivedAt}
 * @param channel web, app, email … as far as told
 * @param timezone IANA zone as far as told
 * @param purposes what the person agreed to (true) or refused (false) with this event, by purpose id
 * @param properties of track, page and screen calls
 * @param traits of identify and group calls; null takes a trait back
 * @param context the rest of Segment's context: page, device, locale, campaign …
 * @param contactPoint the one contact point the purposes are about, normalised; null if they are about all of the person's
 */
public record Event(
        String messageId,
        Type type,
        @Nullable String name,
        List<Claim> identifiers,
        String fragment,
        String source,
        Trust trust,
        Instant receivedAt,
        Instant time,
        @Nullable String channel,
        @Nullable String timezone,
        Map<String, Boolean> purposes,
        Map<String, Object> properties,
        @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Object> traits,
        Map<String, Object> context,
        @Nullable Identifier contactPoint) {

    public Event {
        identifiers = Lists.copy(identifiers);
        purposes = Lists.copy(purposes);
        properties = Lists.copy(properties);
        traits = Lists.copy(traits);
        context = Lists.copy(context);
    }

    /** An event whose purposes are about all contact points of the person. */
    public Event(
            String messageId,
            Type type,
            @Nullable String name,
            List<Claim> identifiers,
            String fragment,
            String source,
            Trust trust,
            Instant receivedAt,
            Instant time,
            @Nullable String channel,
            @Nullable String timezone,
            Map<String, Boolean> purposes,
            Map<String, Object> properties,
            Map<String, Object> traits,
            Map<String, Object> context) {
        this(
                messageId,
                type,
                name,
                identifiers,
                fragment,
                source,
                trust,
                receivedAt,
                time,
                channel,
                timezone,
                purposes,
                properties,
                traits,
                context,
                null);
    }

    /** What it says about all contact points of the person: nothing, if it speaks of one. */
    public Map<String, Boolean> generalPurposes() {
        return contactPoint == null ? purposes : Map.of();
    }

    /** The same without a word about what we may do. */
    public Event withoutPurposes() {
        return new Event(
                messageId,
                type,
                name,
                identifiers,
                fragment,
                source,
                trust,
                receivedAt,
                time,
                channel,
                timezone,
                Map.of(),
                properties,
                traits,
                context);
    }

    /** Segment's calls. */
    public enum Type {
        @JsonProperty("identify")
        IDENTIFY,
        @JsonProperty("track")
        TRACK,
        @JsonProperty("page")
        PAGE,
        @JsonProperty("screen")
        SCREEN,
        @JsonProperty("group")
        GROUP,
        @JsonProperty("alias")
        ALIAS
    }
}
