package io.bearhug.decision.ledger;

import io.bearhug.contracts.Lists;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's ledger as read: the union over their fragments.
 *
 * @param contacts in no order
 * @param reactions in no order
 * @param sight how much of it could be read; what is capped is not granted on half a ledger
 */
public record LedgerView(List<Contact> contacts, List<Reaction> reactions, Sight sight) {

    /** Nothing was ever said. */
    public static final LedgerView EMPTY = new LedgerView(List.of(), List.of(), Sight.WHOLE);

    /** It could not be read. */
    public static final LedgerView UNREADABLE = new LedgerView(List.of(), List.of(), Sight.NONE);

    /** How much was seen. */
    public enum Sight {
        WHOLE,
        PART,
        NONE;

        /** As much as is seen where one sees this much and another that much: half a ledger counts as none. */
        private Sight and(Sight other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    public LedgerView {
        contacts = Lists.copy(contacts);
        reactions = Lists.copy(reactions);
    }

    /** Whether nothing is hidden. */
    public boolean complete() {
        return sight == Sight.WHOLE;
    }

    /** The same with one more contact. */
    public LedgerView plus(Contact contact) {
        return new LedgerView(
                Stream.concat(contacts.stream(), Stream.of(contact)).toList(), reactions, sight);
    }

    /** The union of this and the ledger of other fragments, seen as far as both were. */
    public LedgerView plus(LedgerView other) {
        return new LedgerView(
                Stream.concat(contacts.stream(), other.contacts.stream()).toList(),
                Stream.concat(reactions.stream(), other.reactions.stream()).toList(),
                sight.and(other.sight));
    }

    /** The same without what one decision put there. */
    public LedgerView without(String decisionId) {
        return new LedgerView(
                contacts.stream()
                        .filter(it -> !it.decisionId().equals(decisionId))
                        .toList(),
                reactions,
                sight);
    }

    /** The same, known to be only a part. */
    public LedgerView incomplete() {
        return new LedgerView(contacts, reactions, Sight.PART);
    }
}
