package io.bearhug.context.gifts;

import io.bearhug.context.notes.Bought;
import io.bearhug.context.notes.Note;
import io.bearhug.contracts.context.LiveContext.GiftVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which notes speak of somebody else's taste: orders that were gifts, what led to them in the same visit, and looks at the very same
 * product soon afterwards.
 *
 * @param notes message ids of all of them
 * @param verdicts of orders by name, where there was anything to weigh
 */
public record Gifts(Set<String> notes, Map<String, GiftVerdict> verdicts) {

    /** None at all. */
    public static final Gifts NONE = new Gifts(Set.of(), Map.of());

    /** Until a parcel has come and could be sent back, a look at what was given is about the gift. */
    private static final Duration AFTERWARDS = Duration.ofDays(30);

    /** Those among notes, which come oldest first. */
    public static Gifts among(List<Note> notes, Background background) {
        if (background.isSilent() && notes.stream().noneMatch(Gifts::isSuspicious)) {
            return NONE;
        }
        var visits = Visits.of(notes);
        var orders = Order.all(notes, background.bought());
        var verdicts = verdicts(orders, visits, background);
        var found = given(notes, orders, verdicts, background);
        found.addAll(Visits.ledTo(found, visits));
        found.addAll(lookedAtAgain(notes, orders, verdicts));
        return new Gifts(Set.copyOf(found), Map.copyOf(verdicts));
    }

    /** Whether a note is about a gift. */
    public boolean contains(Note note) {
        return notes.contains(note.messageId());
    }

    /** What was weighed about an order, null if there was nothing to weigh. */
    public @Nullable GiftVerdict verdict(Bought bought) {
        return verdicts.get(bought.order());
    }

    /** Whether something bought was for somebody else; what has aged out was, if it was then found to be. */
    public boolean isGift(Bought bought) {
        var verdict = verdict(bought);
        return verdict == null ? bought.gift() : isGift(verdict);
    }

    private static boolean isGift(GiftVerdict verdict) {
        return verdict.likelihood() > 0.5;
    }

    private static boolean isGift(Map.Entry<String, Order> order, Map<String, GiftVerdict> verdicts) {
        var verdict = verdicts.get(order.getKey());
        return verdict == null ? order.getValue().wasGift() : isGift(verdict);
    }

    /** Whether a note alone may show that something was for somebody else. */
    public static boolean isSuspicious(Note note) {
        return note.gift() || (note.isOrder() && note.parcel() != null);
    }

    private static Map<String, GiftVerdict> verdicts(
            Map<String, Order> orders, List<List<Note>> visits, Background background) {
        var evidence = new Evidence(orders, visits, background);
        var verdicts = new HashMap<String, GiftVerdict>();
        orders.forEach((name, order) -> {
            var verdict = evidence.of(order);
            if (verdict != null) {
                verdicts.put(name, verdict);
            }
        });
        return verdicts;
    }

    /** Orders by their verdict; anything else, such as a basket, by what it says itself or they say of it. */
    private static Set<String> given(
            List<Note> notes, Map<String, Order> orders, Map<String, GiftVerdict> verdicts, Background background) {
        var found = new HashSet<String>();
        for (var order : orders.entrySet()) {
            if (isGift(order, verdicts)) {
                order.getValue().notes().forEach(note -> found.add(note.messageId()));
            }
        }
        notes.stream()
                .filter(note -> !note.isOrder())
                .filter(note -> background.words().getOrDefault(note.messageId(), note.gift()))
                .forEach(note -> found.add(note.messageId()));
        return found;
    }

    /** Unless they bought the same for themselves. */
    private static Set<String> lookedAtAgain(
            List<Note> notes, Map<String, Order> orders, Map<String, GiftVerdict> verdicts) {
        Map<String, List<Instant>> given = new HashMap<>();
        var theirs = new HashSet<String>();
        for (var order : orders.entrySet()) {
            if (isGift(order, verdicts)) {
                order.getValue().products().forEach(product -> given.computeIfAbsent(product, _ -> new ArrayList<>())
                        .addAll(order.getValue().times()));
            } else {
                theirs.addAll(order.getValue().products());
            }
        }
        given.keySet().removeAll(theirs);
        var found = new HashSet<String>();
        notes.stream()
                .filter(note -> !note.isOrder() && note.says() != null)
                .filter(note ->
                        given.getOrDefault(note.says(), List.of()).stream().anyMatch(at -> isSoonAfter(note, at)))
                .forEach(note -> found.add(note.messageId()));
        return found;
    }

    private static boolean isSoonAfter(Note note, Instant given) {
        return note.at().isAfter(given) && !note.at().isAfter(given.plus(AFTERWARDS));
    }
}
