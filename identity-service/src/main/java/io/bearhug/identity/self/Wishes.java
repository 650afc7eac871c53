package io.bearhug.identity.self;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be treated; all of it at once, so what is left out is no longer wished.
 *
 * @param humansOnly whether only people of ours may speak to them
 * @param onlyWhenAsked whether we speak only when they ask
 * @param channel the only one to write to; null for any
 * @param tone in their words; null for any
 */
public record Wishes(
        boolean humansOnly,
        boolean onlyWhenAsked,
        @Nullable String channel,
        @Nullable String tone) {

    /** As traits: a wish that is not there takes back an earlier one. */
    @SuppressWarnings("NullAway")
    public Map<String, Object> traits() {
        Map<String, Object> traits = new LinkedHashMap<>();
        traits.put("touch.humansOnly", humansOnly ? true : null);
        traits.put("touch.onlyWhenAsked", onlyWhenAsked ? true : null);
        traits.put("touch.channel", channel);
        traits.put("touch.tone", tone);
        return traits;
    }
}
