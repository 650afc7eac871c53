package io.bearhug.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Snapshot of a person. Value of topic {@code persons}: the newest version of an id is the whole truth about it.
 *
 * @param id sticky id of the person
 * @param version counts up by one with each snapshot of this id, from 1
 * @param at when this version was made
 * @param redirectTo the survivor's id, if this person was merged away; everything else is then empty
 * @param erased whether this person was erased; everything else is then empty
 * @param identifiers the names they go by
 * @param fragments whose live context is theirs
 * @param traits by name
 * @param consents the newest decision per purpose, channel and contact point
 * @param relations to other humans
 * @param occasions that come round
 * @param mergedFrom ids that redirect here
 * @param households they seem to be part of
 */
public record Person(
        String id,
        long version,
        Instant at,
        @Nullable String redirectTo,
        boolean erased,
        List<PersonIdentifier> identifiers,
        List<PersonFragment> fragments,
        Map<String, Trait> traits,
        List<Consent> consents,
        List<Relation> relations,
        List<Occasion> occasions,
        List<String> mergedFrom,
        List<PersonHousehold> households) {

    public Person {
        identifiers = Lists.copy(identifiers);
        fragments = Lists.copy(fragments);
        traits = Lists.copy(traits);
        consents = Lists.copy(consents);
        relations = Lists.copy(relations);
        occasions = Lists.copy(occasions);
        mergedFrom = Lists.copy(mergedFrom);
        households = Lists.copy(households);
    }

    /** A person of no household. */
    public Person(
            String id,
            long version,
            Instant at,
            @Nullable String redirectTo,
            boolean erased,
            List<PersonIdentifier> identifiers,
            List<PersonFragment> fragments,
            Map<String, Trait> traits,
            List<Consent> consents,
            List<Relation> relations,
            List<Occasion> occasions,
            List<String> mergedFrom) {
        this(
                id,
                version,
                at,
                redirectTo,
                erased,
                identifiers,
                fragments,
                traits,
                consents,
                relations,
                occasions,
                mergedFrom,
                List.of());
    }

    /**
     * An identifier of a person.
     *
     * @param namespace see {@link Identifier}
     * @param value normalised
     * @param source that told it first
     * @param firstSeen earliest event that carried it
     * @param lastSeen latest event that carried it, to the hour
     * @param verified whether a server source proved it
     * @param shared whether it is known to be used by several people
     * @param move grows each time the identifier changes hands; readers ignore older moves
     */
    public record PersonIdentifier(
            String namespace,
            String value,
            String source,
            Instant firstSeen,
            Instant lastSeen,
            boolean verified,
            boolean shared,
            long move) {

        public Identifier identifier() {
            return new Identifier(namespace, value);
        }
    }

    /**
     * A fragment, or a time slice of it, that belongs to the person.
     *
     * @param fragment key of the fragment
     * @param from start of the slice, null for always
     * @param to end of the slice, exclusive, null for open
     * @param claimed whether only a browser says that it is theirs: what browsers say on it is then no word of the person
     */
    public record PersonFragment(
            String fragment,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean claimed) {

        /** One that is theirs by more than a browser's word. */
        public PersonFragment(String fragment, @Nullable Instant from, @Nullable Instant to) {
            this(fragment, from, to, false);
        }
    }

    /**
     * That the person seems to share a household with others. Says nothing about who anybody is.
     *
     * @param id the same for everybody of the household
     * @param hint namespace of the name they share, such as {@code postal_address}
     * @param confidence from 0 to 1
     * @param since when it was first said or seen
     */
    public record PersonHousehold(String id, String hint, double confidence, Instant since) {}
}
