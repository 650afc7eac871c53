package io.bearhug.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a decision or of a message. Value of topic {@code outcomes}.
 *
 * @param id unique per reaction; a repeated id is the same outcome again
 * @param type what happened
 * @param decisionId of the decision it answers
 * @param placement of the answer within the decision
 * @param action that was decided
 * @param treatment that was shown or sent
 * @param deliveryId of the message, if it went through a channel of delivery-service
 * @param personId as known when the decision was made
 * @param fragment as of the decision: the topic's key
 * @param channel on which it happened
 * @param at when it happened, by the virtual clock where there is one
 * @param reservation of the caps that it confirms or releases
 * @param reason of a skip or failure, from a closed list
 * @param value a rating, an amount, an answer – what the type says
 * @param text free words of the person
 */
public record Outcome(
        String id,
        Type type,
        String decisionId,
        String placement,
        @Nullable String action,
        @Nullable String treatment,
        @Nullable String deliveryId,
        @Nullable String personId,
        String fragment,
        String channel,
        Instant at,
        @Nullable String reservation,
        @Nullable String reason,
        @Nullable Object value,
        @Nullable String text) {

    /** All that can become of a decision or message. */
    public enum Type {
        @JsonProperty("reserved")
        RESERVED,
        @JsonProperty("handedOver")
        HANDED_OVER,
        @JsonProperty("delivered")
        DELIVERED,
        @JsonProperty("shown")
        SHOWN,
        @JsonProperty("opened")
        OPENED,
        @JsonProperty("clicked")
        CLICKED,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("dismissed")
        DISMISSED,
        @JsonProperty("notNow")
        NOT_NOW,
        @JsonProperty("lessLikeThis")
        LESS_LIKE_THIS,
        @JsonProperty("wasAGift")
        WAS_A_GIFT,
        @JsonProperty("replied")
        REPLIED,
        @JsonProperty("rated")
        RATED,
        @JsonProperty("bounced")
        BOUNCED,
        @JsonProperty("complained")
        COMPLAINED,
        @JsonProperty("unsubscribed")
        UNSUBSCRIBED,
        @JsonProperty("skipped")
        SKIPPED,
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("unknown")
        UNKNOWN,
        @JsonProperty("expired")
        EXPIRED
    }
}
