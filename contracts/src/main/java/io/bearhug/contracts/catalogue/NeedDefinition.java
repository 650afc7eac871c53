package io.bearhug.contracts.catalogue;

import io.bearhug.contracts.Lists;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job people want done.
 *
 * @param id referenced by actions
 * @param name in words
 * @param signals that speak for it
 * @param halfLife after which a signal counts half
 * @param satisfiedBy what ends it well
 * @param lapsesAfter without a new signal
 */
public record NeedDefinition(
        String id,
        @Nullable Text name,
        List<Signal> signals,
        @Nullable Duration halfLife,
        @Nullable EventPattern satisfiedBy,
        @Nullable Duration lapsesAfter) {

    public NeedDefinition {
        signals = Lists.copy(signals);
    }

    /**
     * An event pattern with the weight it has for a need.
     *
     * @param event name
     * @param where condition over {@code event} and {@code properties}, CEL; null for always
     * @param weight may be negative
     */
    public record Signal(String event, @Nullable String where, double weight) {}
}
