package io.bearhug.identity.persons;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person.PersonFragment;
import io.bearhug.contracts.Trait;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person as the facts alone have them: no id, no version, nothing that depends on the order of events.
 *
 * @param identifiers the names they go by
 * @param traits by name
 * @param consents one per purpose and channel, and one per contact point of which something was said
 * @param fragments whose live context is theirs, by key and time
 * @param others people in their life
 */
public record ResolvedPerson(
        Set<Identifier> identifiers,
        Map<String, Trait> traits,
        List<Consent> consents,
        List<PersonFragment> fragments,
        Others others) {

    public ResolvedPerson {
        identifiers = Set.copyOf(identifiers);
        traits = Map.copyOf(traits);
        consents = List.copyOf(consents);
        fragments = List.copyOf(fragments);
    }
}
