package io.bearhug.decision.edge.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bearhug.contracts.Json;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.Limit;
import io.bearhug.decision.ledger.Reaction;
import io.bearhug.decision.ledger.Reservation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger's entries as Redis keeps them: times in milliseconds, so that scripts can compare them. */
final class LedgerJson {

    private static final String CONTACT = "c|";
    private static final String REACTION = "r|";

    private LedgerJson() {}

    /** No items are left out: to a script an empty list is an empty object. */
    record StoredContact(
            String decisionId,
            String placement,
            String action,
            ContactClass contactClass,
            String channel,
            @Nullable String purpose,
            long at,
            long lease,
            Contact.State state,
            @Nullable List<String> items) {

        static StoredContact of(Contact it) {
            return new StoredContact(
                    it.decisionId(),
                    it.placement(),
                    it.action(),
                    it.contactClass(),
                    it.channel(),
                    it.purpose(),
                    it.at().toEpochMilli(),
                    it.lease().toEpochMilli(),
                    it.state(),
                    it.items().isEmpty() ? null : it.items());
        }

        Contact contact() {
            return new Contact(
                    decisionId,
                    placement,
                    action,
                    contactClass,
                    channel,
                    purpose,
                    Instant.ofEpochMilli(at),
                    Instant.ofEpochMilli(lease),
                    state,
                    Lists.copy(items));
        }
    }

    record StoredReaction(String action, Outcome.Type type, long at, String decisionId) {

        Reaction reaction() {
            return new Reaction(action, type, Instant.ofEpochMilli(at), decisionId);
        }
    }

    record StoredLimit(
            int max,
            long per,
            @Nullable String action,
            @Nullable ContactClass contactClass,
            @Nullable String channel,
            @Nullable String purpose) {

        static StoredLimit of(Limit it) {
            return new StoredLimit(
                    it.max(), it.per().toMillis(), it.action(), it.contactClass(), it.channel(), it.purpose());
        }
    }

    record StoredReservation(String field, StoredContact contact, List<StoredLimit> limits) {

        static StoredReservation of(Reservation it) {
            return new StoredReservation(
                    LedgerJson.field(it.contact()),
                    StoredContact.of(it.contact()),
                    it.limits().stream().map(StoredLimit::of).toList());
        }
    }

    /** One refusal by the script: positions in what it was given. */
    record StoredRefusal(int reservation, int limit, long freeAt) {}

    static String field(Contact contact) {
        return CONTACT + contact.id();
    }

    static String field(Reaction reaction) {
        return REACTION + reaction.action() + "|" + reaction.type();
    }

    static boolean isContact(String field) {
        return field.startsWith(CONTACT);
    }

    static String json(Contact contact) {
        return write(StoredContact.of(contact));
    }

    static String json(Reaction it) {
        return write(new StoredReaction(it.action(), it.type(), it.at().toEpochMilli(), it.decisionId()));
    }

    static String json(List<Reservation> reservations) {
        return write(reservations.stream().map(StoredReservation::of).toList());
    }

    static String write(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger's records can be written as JSON", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds what we wrote", e);
        }
    }
}
