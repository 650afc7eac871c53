package io.bearhug.contracts.catalogue;

import io.bearhug.contracts.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an action on a channel.
 *
 * @param id stable
 * @param placement where it is shown; null for an outbound message
 * @param channel on which it is sent; null where a placement says it
 * @param form tile, banner, mail …; null for the usual one
 * @param subject of a mail, or title of a push
 * @param blocks in order
 */
public record TreatmentDefinition(
        String id,
        @Nullable String placement,
        @Nullable String channel,
        @Nullable String form,
        @Nullable Text subject,
        List<Block> blocks) {
    public TreatmentDefinition {
        blocks = Lists.copy(blocks);
    }
}
