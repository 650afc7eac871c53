package io.bearhug.decision.ledger;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger as it is asked for each of many actions: what counts at an instant, and what is there of an action. */
public final class Past {

    private final List<Contact> counting;
    private final Map<String, List<Contact>> contacts;
    private final Map<String, List<Reaction>> reactions;

    public Past(LedgerView ledger, Instant now) {
        this.counting = ledger.contacts().stream().filter(it -> it.counts(now)).toList();
        this.contacts = ledger.contacts().stream().collect(groupingBy(Contact::action));
        this.reactions = ledger.reactions().stream().collect(groupingBy(Reaction::action));
    }

    /** What counts, of all actions. */
    public List<Contact> counting() {
        return counting;
    }

    /** All entries of an action, whether they count or not. */
    public List<Contact> contacts(String action) {
        return contacts.getOrDefault(action, List.of());
    }

    /** The reactions to an action. */
    public List<Reaction> reactions(String action) {
        return reactions.getOrDefault(action, List.of());
    }

    /** When an action last reached the person, as far as confirmed. */
    public Optional<Instant> lastShown(String action) {
        return contacts(action).stream()
                .filter(it -> it.state() == Contact.State.CONFIRMED)
                .map(Contact::at)
                .max(Comparator.naturalOrder());
    }
}
