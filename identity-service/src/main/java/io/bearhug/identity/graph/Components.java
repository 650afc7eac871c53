package io.bearhug.identity.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets that are joined two at a time, each with its members at hand.
 *
 * @param <T> the members
 */
public final class Components<T> {

    private final Map<T, Set<T>> of = new HashMap<>();

    /** Each alone. */
    public Components(Collection<T> all) {
        all.forEach(one -> of.put(one, new HashSet<>(List.of(one))));
    }

    /** The members of the set that holds this one. */
    public Set<T> around(T one) {
        Set<T> members = of.get(one);
        if (members == null) {
            throw new IllegalStateException("both ends of a link are known identifiers");
        }
        return members;
    }

    /** Whether both are in one set. */
    public boolean areJoined(T one, T other) {
        return around(one).contains(other);
    }

    /** Joins the smaller set into the larger. */
    public void join(T one, T other) {
        if (areJoined(one, other)) {
            return;
        }
        Set<T> a = around(one);
        Set<T> b = around(other);
        Set<T> larger = a.size() >= b.size() ? a : b;
        Set<T> smaller = a.size() >= b.size() ? b : a;
        larger.addAll(smaller);
        smaller.forEach(member -> of.put(member, larger));
    }

    /** Every set once. */
    Set<Set<T>> all() {
        Set<T> seen = new HashSet<>();
        return of.entrySet().stream()
                .filter(entry -> seen.add(entry.getKey()))
                .map(Map.Entry::getValue)
                .peek(seen::addAll)
                .map(Set::copyOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
