package io.bearhug.contracts.catalogue;

import io.bearhug.contracts.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place on a channel.
 *
 * @param id asked for by channels
 * @param channel it is on
 * @param accepts forms it can show
 * @param neutral what it shows for silence; counts as no contact
 */
public record PlacementDefinition(
        String id,
        String channel,
        List<String> accepts,
        @Nullable Content neutral) {
    public PlacementDefinition {
        accepts = Lists.copy(accepts);
    }
}
