package io.bearhug.context.gifts;

import io.bearhug.context.notes.Note;
import io.bearhug.contracts.context.LiveContext.GiftSign;
import io.bearhug.contracts.context.LiveContext.GiftVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs what speaks for and against each order being a gift. What is compared with – their addresses, their taste, what they buy again and
 * again – is taken only from what nothing says is for others, so that no verdict rests on another.
 */
final class Evidence {

    /** Orders that make an address their own: twice may be chance or a friend, three times is where they get their parcels. */
    private static final int OWN_AFTER = 3;
    /** Other orders without which nothing is called a one-off. */
    private static final int KNOWN_AFTER = 2;
    /** Other orders of the same kind that make it a habit. */
    private static final int HABIT_AFTER = 2;

    private final Background background;
    private final Map<String, Order> orders;
    private final List<List<Note>> visits;
    private final Set<String> ownAddresses;
    private final Set<String> doubtful;
    private final OwnTaste taste;

    Evidence(Map<String, Order> orders, List<List<Note>> visits, Background background) {
        this.background = background;
        this.orders = orders;
        this.visits = visits;
        this.ownAddresses = ownAddresses();
        this.doubtful = doubtful();
        this.taste = new OwnTaste(visits, background.tastes(), doubtful);
    }

    /** What is to be made of an order; null where nothing in it speaks for a gift. */
    @Nullable
    GiftVerdict of(Order order) {
        var word = order.word(background.words());
        if (word != null) {
            return Weights.said(word);
        }
        if (order.notes().isEmpty() || !(order.saysSo() || isElsewhere(order))) {
            return null;
        }
        var signs = new ArrayList<GiftSign>();
        signs.add(new GiftSign("prior", Weights.PRIOR));
        addIf(order.isWrapped(), "wrapped", Weights.WRAPPED, signs);
        addIf(order.hasCard(), "card", Weights.CARD, signs);
        addIf(order.namesRecipient(), "recipient", Weights.RECIPIENT, signs);
        addIf(isElsewhere(order), "elsewhere", Weights.ELSEWHERE, signs);
        addIf(isHome(order), "home", Weights.HOME, signs);
        addTaste(order, signs);
        addHabit(order, signs);
        return Weights.verdict(signs);
    }

    private static void addIf(boolean holds, String sign, double weight, List<GiftSign> signs) {
        if (holds) {
            signs.add(new GiftSign(sign, weight));
        }
    }

    private void addTaste(Order order, List<GiftSign> signs) {
        double strangeness = taste.strangeness(order.things(), visitsOf(order), doubtful);
        addIf(strangeness > 0, "strange", strangeness, signs);
        addIf(strangeness < 0, "familiar", strangeness, signs);
    }

    private void addHabit(Order order, List<GiftSign> signs) {
        var own = orders.values().stream()
                .filter(other -> other != order && isPlain(other))
                .toList();
        var kinds = order.kinds();
        long alike = own.stream()
                .filter(other -> other.kinds().stream().anyMatch(kinds::contains))
                .count();
        addIf(alike == 0 && own.size() >= KNOWN_AFTER, "oneOff", Weights.ONE_OFF, signs);
        addIf(alike >= HABIT_AFTER, "repeated", Weights.REPEATED, signs);
    }

    private Collection<List<Note>> visitsOf(Order order) {
        var ids = new HashSet<String>();
        order.notes().forEach(note -> ids.add(note.messageId()));
        return visits.stream()
                .filter(visit -> visit.stream().anyMatch(note -> ids.contains(note.messageId())))
                .toList();
    }

    /** Their own word, and those that no sign and no address speaks against, are surely theirs. */
    private boolean isPlain(Order order) {
        return !isSaid(order) && (!isElsewhere(order) || saidNo(order));
    }

    private boolean isSaid(Order order) {
        var word = order.word(background.words());
        return word == null ? order.saysSo() : word;
    }

    private boolean saidNo(Order order) {
        return Boolean.FALSE.equals(order.word(background.words()));
    }

    private boolean isHome(Order order) {
        var to = order.to();
        return to != null && ownAddresses.contains(to);
    }

    /** While no address is known to be theirs, none is another's. */
    private boolean isElsewhere(Order order) {
        var to = order.to();
        return to != null && !ownAddresses.isEmpty() && !ownAddresses.contains(to);
    }

    private Set<String> ownAddresses() {
        var own = new HashSet<>(background.homes());
        var uses = new HashMap<String, Integer>();
        orders.values().stream().filter(order -> !isSaid(order)).forEach(order -> {
            var to = order.to();
            if (to != null && !background.others().contains(to)) {
                uses.merge(to, 1, Integer::sum);
            }
        });
        uses.forEach((to, times) -> {
            if (times >= OWN_AFTER) {
                own.add(to);
            }
        });
        return own;
    }

    /** Notes that may be about others: orders that say so or go elsewhere, and what led to them. */
    private Set<String> doubtful() {
        var found = new HashSet<String>();
        orders.values().stream().filter(order -> !isPlain(order)).forEach(order -> order.notes()
                .forEach(note -> found.add(note.messageId())));
        found.addAll(Visits.ledTo(found, visits));
        return found;
    }
}
