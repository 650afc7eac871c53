package io.bearhug.contracts;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relation and a date that comes round every year.
 *
 * @param id stable within the person
 * @param kind such as {@code gift}
 * @param relation id of the {@link Relation} it is about, if any
 * @param date the day it was first seen; its anniversaries count
 * @param lastGift what was given last time, by field
 * @param address where it was sent, by field
 */
public record Occasion(
        String id,
        String kind,
        @Nullable String relation,
        LocalDate date,
        Map<String, Object> lastGift,
        Map<String, Object> address) {

    public Occasion {
        lastGift = Lists.copy(lastGift);
        address = Lists.copy(address);
    }
}
