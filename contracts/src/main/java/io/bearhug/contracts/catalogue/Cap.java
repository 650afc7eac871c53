package io.bearhug.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * At most so many contacts in a rolling window.
 *
 * @param max contacts
 * @param per window
 * @param contactClass only of this class; written {@code class}; null for all
 * @param channel only on this channel; null for all
 * @param purpose only for this purpose; null for all
 */
public record Cap(
        int max,
        Duration per,
        @JsonProperty("class") ActionDefinition.@Nullable ContactClass contactClass,
        @Nullable String channel,
        @Nullable String purpose) {}
