package io.bearhug.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact about another human: a gift's recipient, a partner, a child. Never used to resolve who somebody is.
 *
 * @param id stable within the person
 * @param kind such as {@code recipient}, {@code partner}, {@code guardian}
 * @param name as told
 * @param contact key of a contact value, if told
 * @param address as told, by field
 * @param birthDate if told
 * @param sex if told
 * @param since when it was first said or seen
 * @param kindOfFact stated or observed
 */
public record Relation(
        String id,
        String kind,
        @Nullable String name,
        @Nullable String contact,
        Map<String, Object> address,
        @Nullable LocalDate birthDate,
        @Nullable String sex,
        Instant since,
        Trait.Kind kindOfFact) {

    public Relation {
        address = Lists.copy(address);
    }
}
