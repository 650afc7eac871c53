package io.bearhug.contracts.catalogue;

import io.bearhug.contracts.Lists;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product property whose values make up taste.
 *
 * @param property such as category or brand; also its id
 * @param weight by event name; a usual set where empty
 * @param halfLife after which a touch counts half
 */
public record AffinityDefinition(
        String property,
        Map<String, Double> weight,
        @Nullable Duration halfLife) {
    public AffinityDefinition {
        weight = Lists.copy(weight);
    }
}
