package io.bearhug.decision.ledger;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ledger in memory, held to the same contract as the real one. */
public final class MemoryLedger implements Ledger {

    private final Map<String, Map<String, Contact>> contacts = new HashMap<>();
    private final Map<String, Map<String, Reaction>> reactions = new HashMap<>();
    private final Map<String, DecisionRecord> records = new HashMap<>();
    private boolean away;

    /** Stops answering, or answers again. */
    public void away(boolean isAway) {
        away = isAway;
    }

    @Override
    public Uni<LedgerView> read(List<String> fragments) {
        return answer(() -> view(fragments));
    }

    private LedgerView view(List<String> fragments) {
        return new LedgerView(
                fragments.stream()
                        .flatMap(it -> of(contacts, it).values().stream())
                        .toList(),
                fragments.stream()
                        .flatMap(it -> of(reactions, it).values().stream())
                        .toList(),
                LedgerView.Sight.WHOLE);
    }

    @Override
    public Uni<Grant> reserve(
            DecisionRecord decided, List<Reservation> reservations, List<String> fragments, Instant now) {
        return answer(() -> grant(decided, reservations, fragments, now));
    }

    private Grant grant(DecisionRecord decided, List<Reservation> reservations, List<String> fragments, Instant now) {
        var decision = decided.decision();
        var known = records.get(decision.decisionId());
        if (known != null) {
            return new Grant.Existing(known);
        }
        var ledger = view(Stream.concat(Stream.of(decision.fragment()), fragments.stream())
                .distinct()
                .toList());
        var refusals = new ArrayList<Refusal>();
        for (var reservation : reservations) {
            var refusal = refusal(reservation, ledger, now);
            refusal.ifPresent(refusals::add);
            ledger = refusal.isPresent() ? ledger : ledger.plus(reservation.contact());
        }
        if (!refusals.isEmpty()) {
            return new Grant.Refused(refusals);
        }
        reservations.forEach(
                it -> of(contacts, decision.fragment()).put(it.contact().id(), it.contact()));
        records.put(decision.decisionId(), decided);
        return new Grant.Granted();
    }

    private static Optional<Refusal> refusal(Reservation reservation, LedgerView ledger, Instant now) {
        var contact = reservation.contact();
        return reservation.limits().stream()
                .flatMap(limit -> limit
                        .freeAt(ledger.contacts(), now)
                        .map(freeAt -> new Refusal(contact.placement(), contact.action(), limit, freeAt))
                        .stream())
                .findFirst();
    }

    @Override
    public Uni<Void> withdraw(DecisionRecord instead, List<Reservation> reservations) {
        return answer(() -> {
                    records.put(instead.decision().decisionId(), instead);
                    var own = of(contacts, instead.decision().fragment());
                    reservations.forEach(it -> own.remove(it.contact().id()));
                    return Optional.empty();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<DecisionRecord>> find(String decisionId) {
        return answer(() -> Optional.ofNullable(records.get(decisionId)));
    }

    @Override
    public Uni<Void> write(String fragment, LedgerChange change) {
        return answer(() -> {
                    writeContact(of(contacts, fragment), change.contact());
                    writeReaction(of(reactions, fragment), change.reaction());
                    return Optional.empty();
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(String fragment, List<String> decisionIds, Instant before) {
        return answer(() -> {
                    decisionIds.forEach(records::remove);
                    of(contacts, fragment)
                            .values()
                            .removeIf(it -> decisionIds.contains(it.decisionId())
                                    || !it.at().isAfter(before));
                    of(reactions, fragment)
                            .values()
                            .removeIf(it -> decisionIds.contains(it.decisionId())
                                    || !it.at().isAfter(before));
                    return Optional.empty();
                })
                .replaceWithVoid();
    }

    private static void writeContact(Map<String, Contact> own, @Nullable Contact next) {
        if (next == null || (next.state() == Contact.State.RELEASED && !own.containsKey(next.id()))) {
            return;
        }
        var before = own.get(next.id());
        if (before == null) {
            own.put(next.id(), next);
        } else if (before.state() != Contact.State.CONFIRMED) {
            own.put(next.id(), moved(before, next));
        }
    }

    private static Contact moved(Contact before, Contact next) {
        return before.moved(
                next.state() == Contact.State.CONFIRMED ? next.at() : before.at(), before.lease(), next.state());
    }

    private static void writeReaction(Map<String, Reaction> own, @Nullable Reaction next) {
        if (next != null) {
            own.merge(next.action() + next.type(), next, (a, b) -> b.at().isAfter(a.at()) ? b : a);
        }
    }

    private interface Answer<T> {
        T get();
    }

    private <T> Uni<T> answer(Answer<T> answer) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                if (away) {
                    throw new LedgerUnavailable(new IllegalStateException("switched off by the test"));
                }
                return Objects.requireNonNull(answer.get());
            }
        });
    }

    private static <V> Map<String, V> of(Map<String, Map<String, V>> all, String fragment) {
        return all.computeIfAbsent(fragment, _ -> new HashMap<>());
    }
}
