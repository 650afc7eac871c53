package io.bearhug.decision.situation;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.catalogue.Content;
import io.bearhug.contracts.catalogue.PlacementDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something could be said.
 *
 * @param id of the placement, or {@code channel:NAME} for a message
 * @param channel it is on
 * @param accepts forms it can show; empty for any
 * @param outbound whether it is sent rather than shown
 * @param neutral what it shows for silence
 */
public record Spot(
        String id,
        String channel,
        List<String> accepts,
        boolean outbound,
        @Nullable Content neutral) {

    public Spot {
        accepts = Lists.copy(accepts);
    }

    /** A place of the catalogue. */
    public static Spot of(PlacementDefinition placement) {
        return new Spot(placement.id(), placement.channel(), placement.accepts(), false, placement.neutral());
    }

    /** A message on a channel. */
    public static Spot message(String channel) {
        return new Spot("channel:" + channel, channel, List.of(), true, null);
    }

    /** Whether a form can be shown here. */
    public boolean accepts(@Nullable String form) {
        return form == null || accepts.isEmpty() || accepts.contains(form);
    }
}
