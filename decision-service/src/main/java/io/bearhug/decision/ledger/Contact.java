package io.bearhug.decision.ledger;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the ledger: we said, or are about to say, something.
 *
 * @param decisionId that decided it
 * @param placement of the answer within the decision
 * @param action what
 * @param contactClass as it was then
 * @param channel where
 * @param purpose whose consent it rests on
 * @param at when it was reserved; when it reached the person, once confirmed
 * @param lease until when an unconfirmed reservation counts
 * @param state reserved, confirmed or released
 * @param items ids of those it shows, at most {@value #MOST_ITEMS}; none in entries of before they were kept
 */
public record Contact(
        String decisionId,
        String placement,
        String action,
        ContactClass contactClass,
        String channel,
        @Nullable String purpose,
        Instant at,
        Instant lease,
        State state,
        List<String> items) {

    /** More are not remembered. */
    public static final int MOST_ITEMS = 20;

    public Contact {
        items = Lists.copy(items).stream().limit(MOST_ITEMS).toList();
    }

    /** The same, further on in its life. */
    public Contact moved(Instant at, Instant lease, State state) {
        return new Contact(decisionId, placement, action, contactClass, channel, purpose, at, lease, state, items);
    }

    /** Life of an entry. */
    public enum State {
        RESERVED,
        CONFIRMED,
        RELEASED
    }

    /** Unique id: the reservation's. */
    public String id() {
        return id(decisionId, placement);
    }

    /** Id of the reservation of an answer. */
    public static String id(String decisionId, String placement) {
        return decisionId + "/" + placement;
    }

    /** Whether it counts: confirmed, or reserved with a lease that still runs. */
    public boolean counts(Instant now) {
        return switch (state) {
            case CONFIRMED -> true;
            case RESERVED -> now.isBefore(lease);
            case RELEASED -> false;
        };
    }
}
