package io.bearhug.identity.collection;

import io.bearhug.contracts.Lists;
import java.util.Map;

/**
 * One event as a channel sent it: JSON as plain maps, lists, texts, numbers.
 *
 * @param fields top-level fields
 * @param sizeBytes how long its JSON was
 */
public record RawEvent(Map<String, Object> fields, int sizeBytes) {

    public RawEvent {
        fields = Lists.copy(fields);
    }
}
