package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person.PersonFragment;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.graph.Outside;
import io.bearhug.identity.graph.Partition;
import io.bearhug.identity.graph.Refusal;
import io.bearhug.identity.graph.Unkept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose live context is whose. A name's is its person's, for ever; that of a device on which several people sign in is cut by their
 * turns, and what is nobody's stays with the device.
 */
final class Slices {

    /** Newest stretches of time on shared devices that a person has. */
    private static final int MAX_PER_PERSON = 200;

    private static final Comparator<PersonFragment> NEWEST_FIRST = Comparator.comparing(
                    (PersonFragment slice) -> start(slice))
            .reversed()
            .thenComparing(PersonFragment::fragment);
    private static final Comparator<PersonFragment> IN_ORDER =
            Comparator.comparing(PersonFragment::fragment).thenComparing(Slices::start);

    private final Partition partition;
    private final Facts facts;
    private final GraphSettings settings;
    private final Instant asOf;
    private final Vouching vouching;
    private final Map<Identifier, List<PersonFragment>> turns = new HashMap<>();
    private final Set<Identifier> inTurns;

    Slices(Partition partition, Facts facts, Outside outside, GraphSettings settings, Instant asOf) {
        this.partition = partition;
        this.facts = facts;
        this.settings = settings;
        this.asOf = asOf;
        this.vouching = new Vouching(partition, facts, settings);
        Map<Identifier, List<SignFact>> byDevice =
                facts.signs().values().stream().collect(Collectors.groupingBy(SignFact::device));
        byDevice.keySet().removeIf(device -> !isShared(device, partition, outside) || !isSignedInOn(byDevice, device));
        this.inTurns = Set.copyOf(byDevice.keySet());
        byDevice.forEach(this::divide);
    }

    private static boolean isShared(Identifier device, Partition partition, Outside outside) {
        return partition.shared().contains(device) || outside.isShared(device);
    }

    private static boolean isSignedInOn(Map<Identifier, List<SignFact>> byDevice, Identifier device) {
        return byDevice.getOrDefault(device, List.of()).stream().anyMatch(SignFact::in);
    }

    /** The fragments of a person. */
    List<PersonFragment> of(Set<Identifier> person) {
        Set<Identifier> claimed = vouching.onlyClaimed(person);
        Stream<PersonFragment> whole = person.stream()
                .filter(name -> !inTurns.contains(name))
                .map(name -> new PersonFragment(name.key(), null, null, claimed.contains(name)));
        Stream<PersonFragment> sliced = person.stream()
                .flatMap(name -> turns.getOrDefault(name, List.of()).stream())
                .sorted(NEWEST_FIRST)
                .limit(MAX_PER_PERSON);
        return Stream.concat(whole, sliced).sorted(IN_ORDER).toList();
    }

    private void divide(Identifier device, List<SignFact> signs) {
        for (Turns.Turn turn : Turns.of(device, signs, settings)) {
            Identifier owner = turn.who() == null ? device : turn.who();
            if (owner.equals(device) || isKept(owner, device)) {
                turns.computeIfAbsent(owner, _ -> new ArrayList<>())
                        .add(new PersonFragment(device.key(), turn.from(), turn.to()));
            }
        }
    }

    /** Somebody's turns are theirs as long as what links them with the device counts but for the device being shared. */
    private boolean isKept(Identifier who, Identifier device) {
        Pair pair = Pair.of(who, device);
        Link link = facts.links().get(pair);
        Refusal refusal = partition.refused().get(pair);
        return link != null
                && settings.lapsesAt(link).filter(end -> !end.isAfter(asOf)).isEmpty()
                && (refusal == null || refusal == Refusal.SHARED)
                && !partition.unkept().contains(new Unkept(who, pair));
    }

    private static Instant start(PersonFragment slice) {
        Instant from = slice.from();
        return from == null ? Instant.MIN : from;
    }

    /** Those whose stretches on a device are different from what they were. */
    static Set<Identifier> changed(List<Turns.Turn> before, List<Turns.Turn> after) {
        return Stream.concat(
                        before.stream().filter(turn -> !after.contains(turn)),
                        after.stream().filter(turn -> !before.contains(turn)))
                .flatMap(turn -> owner(turn.who()))
                .collect(Collectors.toSet());
    }

    private static Stream<Identifier> owner(@Nullable Identifier who) {
        return Stream.ofNullable(who);
    }
}
