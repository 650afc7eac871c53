package io.bearhug.decision.whatif;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.LedgerView;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where what would have been said to somebody differs from what was: later decisions see the one instead of the other. What takes the place of
 * something shares its fate – seen, or never shown –; what is said where nothing was is taken as seen. Nobody reacts to it.
 */
final class Carried {

    private final Map<String, Contact> said = new LinkedHashMap<>();
    private final Set<String> unsaid = new HashSet<>();
    private final Set<Unheard> unheard = new HashSet<>();

    private record Unheard(String decisionId, String action) {}

    /** The ledger as it would have been. */
    LedgerView over(LedgerView recorded) {
        if (said.isEmpty() && unsaid.isEmpty()) {
            return recorded;
        }
        var fates = recorded.contacts().stream()
                .filter(it -> unsaid.contains(it.id()))
                .collect(Collectors.toMap(Contact::id, Function.identity(), (one, _) -> one));
        var contacts = Stream.concat(
                        recorded.contacts().stream().filter(it -> !unsaid.contains(it.id())),
                        said.values().stream().map(it -> like(it, fates.get(it.id()))))
                .toList();
        var reactions = recorded.reactions().stream()
                .filter(it -> !unheard.contains(new Unheard(it.decisionId(), it.action())))
                .toList();
        return new LedgerView(contacts, reactions, recorded.sight());
    }

    private static Contact like(Contact contact, @Nullable Contact fate) {
        return fate == null
                ? contact.moved(contact.at(), contact.lease(), Contact.State.CONFIRMED)
                : contact.moved(fate.at(), fate.lease(), fate.state());
    }

    /** Remembers where a decision came out otherwise. */
    void remember(Decision recorded, Recorded.Again again) {
        var before = recorded.answers().stream()
                .filter(it -> it.outcome() == Kind.ACT)
                .collect(Collectors.toMap(
                        it -> Contact.id(recorded.decisionId(), it.placement()), Function.identity(), (one, _) -> one));
        var after = again.contacts().stream()
                .collect(Collectors.toMap(Contact::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        before.forEach((id, act) -> {
            if (!isSame(act, after.get(id))) {
                unsaid.add(id);
                unheard.add(new Unheard(recorded.decisionId(), Objects.requireNonNullElse(act.action(), "")));
            }
        });
        after.forEach((id, contact) -> {
            if (!isSame(before.get(id), contact)) {
                said.put(id, contact);
            }
        });
    }

    private static boolean isSame(@Nullable Answer act, @Nullable Contact contact) {
        return act != null
                && contact != null
                && contact.action().equals(act.action())
                && contact.items()
                        .equals(act.items().stream()
                                .map(Decision.RecommendedItem::id)
                                .limit(Contact.MOST_ITEMS)
                                .toList());
    }
}
