package io.bearhug.decision.outcomes;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerChange;
import io.bearhug.decision.ledger.Reaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an outcome means to the ledger. Pure. */
final class Consequence {

    private Consequence() {}

    static LedgerChange of(Outcome outcome, Decision decision, Answer answer, Catalogue catalogue) {
        var action = answer.action();
        if (action == null) {
            return new LedgerChange(null, null);
        }
        var state = state(outcome.type());
        return new LedgerChange(
                state == null ? null : contact(outcome, decision, answer, action, state, catalogue),
                reaction(outcome, action));
    }

    /** Where the contact stands after it: it reached the person, or it never will; null leaves it as it is. */
    private static Contact.@Nullable State state(Outcome.Type type) {
        return switch (type) {
            case RESERVED -> null;
            case HANDED_OVER, DELIVERED, SHOWN, OPENED, CLICKED, ACCEPTED, ANSWERED, REFUSED, DISMISSED, NOT_NOW ->
                Contact.State.CONFIRMED;
            case LESS_LIKE_THIS, WAS_A_GIFT, REPLIED, RATED, COMPLAINED, UNSUBSCRIBED -> Contact.State.CONFIRMED;
            // It may have reached them, so it counts.
            case UNKNOWN -> Contact.State.CONFIRMED;
            case BOUNCED, SKIPPED, FAILED, EXPIRED -> Contact.State.RELEASED;
        };
    }

    private static @Nullable Reaction reaction(Outcome outcome, String action) {
        return switch (outcome.type()) {
            case CLICKED, ACCEPTED, ANSWERED, REFUSED, DISMISSED, NOT_NOW, LESS_LIKE_THIS, WAS_A_GIFT ->
                new Reaction(action, outcome.type(), outcome.at(), outcome.decisionId());
            case REPLIED, RATED, COMPLAINED, UNSUBSCRIBED ->
                new Reaction(action, outcome.type(), outcome.at(), outcome.decisionId());
            case RESERVED, HANDED_OVER, DELIVERED, SHOWN, OPENED, BOUNCED, SKIPPED, FAILED, UNKNOWN, EXPIRED -> null;
        };
    }

    private static Contact contact(
            Outcome outcome,
            Decision decision,
            Answer answer,
            String action,
            Contact.State state,
            Catalogue catalogue) {
        var outbound = answer.outbound();
        var definition = Optional.ofNullable(catalogue.actions().get(action));
        return new Contact(
                decision.decisionId(),
                answer.placement(),
                action,
                definition.map(ActionDefinition::contactClass).orElse(ContactClass.MARKETING),
                outbound == null ? decision.channel() : outbound.channel(),
                definition.map(ActionDefinition::purpose).orElse(null),
                outcome.at(),
                outcome.at(),
                state,
                answer.items().stream().map(RecommendedItem::id).toList());
    }
}
