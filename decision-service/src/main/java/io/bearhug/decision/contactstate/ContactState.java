package io.bearhug.decision.contactstate;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.appointments.Appointment;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Limit;
import io.bearhug.decision.ledger.Reaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much a person has heard from us.
 *
 * @param personId who
 * @param at when this was so
 * @param contacts that count now, newest first
 * @param care what was done for them that asked nothing, newest first; no contact
 * @param reactions newest first
 * @param caps of the house, and of actions the person heard of
 * @param appointments at which it is decided again what was put off, the next first
 */
public record ContactState(
        String personId,
        Instant at,
        List<Contact> contacts,
        List<Contact> care,
        List<Reaction> reactions,
        List<CapState> caps,
        List<Appointment> appointments) {

    public ContactState {
        contacts = List.copyOf(contacts);
        care = List.copyOf(care);
        reactions = List.copyOf(reactions);
        caps = List.copyOf(caps);
        appointments = List.copyOf(appointments);
    }

    /**
     * Where a cap stands.
     *
     * @param says the cap in words
     * @param action it is on, null for a cap of the house
     * @param max contacts
     * @param left how many more fit now
     * @param freeAt when one more fits, null if one fits now
     */
    public record CapState(
            String says,
            @Nullable String action,
            int max,
            long left,
            @Nullable Instant freeAt) {}

    /** The state by a person's ledger. Pure. */
    static ContactState of(
            String personId, LedgerView ledger, List<Appointment> appointments, Catalogue catalogue, Instant now) {
        var counting = ledger.contacts().stream()
                .filter(it -> it.counts(now))
                .sorted(Comparator.comparing(Contact::at).reversed())
                .collect(Collectors.partitioningBy(it -> isGesture(it, catalogue)));
        return new ContactState(
                personId,
                now,
                counting.getOrDefault(false, List.of()),
                counting.getOrDefault(true, List.of()),
                ledger.reactions().stream()
                        .sorted(Comparator.comparing(Reaction::at).reversed())
                        .toList(),
                limits(ledger, catalogue)
                        .map(limit -> state(limit, ledger, now))
                        .toList(),
                appointments);
    }

    private static boolean isGesture(Contact contact, Catalogue catalogue) {
        var action = catalogue.actions().get(contact.action());
        return action != null && action.kind() == ActionDefinition.Kind.GESTURE;
    }

    private static Stream<Limit> limits(LedgerView ledger, Catalogue catalogue) {
        var contact = catalogue.policies().contact();
        var house =
                contact == null ? Stream.<Limit>of() : contact.caps().stream().map(Limit::of);
        var heardOf = ledger.contacts().stream().map(Contact::action).distinct();
        return Stream.concat(
                house,
                heardOf.map(catalogue.actions()::get)
                        .flatMap(Stream::ofNullable)
                        .flatMap(it -> it.caps().stream().map(cap -> Limit.of(it.id(), cap))));
    }

    private static CapState state(Limit limit, LedgerView ledger, Instant now) {
        return new CapState(
                limit.says(),
                limit.action(),
                limit.max(),
                limit.left(ledger.contacts(), now),
                limit.freeAt(ledger.contacts(), now).orElse(null));
    }
}
