package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.support.identifiers.Namespace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who used a device when. It is theirs from their sign-in on until somebody else signs in, they sign out, or they have not signed in
 * for too long. What happened shortly before a sign-in is theirs too if it is nobody else's, unless the device is used by many.
 */
final class Turns {

    private static final String NOBODY = "";

    private static final Comparator<SignFact> NEWEST_FIRST = Comparator.comparing(SignFact::hour)
            .reversed()
            .thenComparing(SignFact::in)
            .thenComparing(fact -> key(fact.who()));

    private static final Comparator<Point> IN_ORDER =
            Comparator.comparing(Point::at).thenComparing(Point::in).thenComparing(point -> key(point.who()));

    /**
     * A stretch of time.
     *
     * @param who whose it is, null for nobody's
     * @param from null for always
     * @param to exclusive, null for open
     */
    record Turn(
            @Nullable Identifier who,
            @Nullable Instant from,
            @Nullable Instant to) {}

    private record Point(Instant at, boolean in, @Nullable Identifier who) {}

    private final Optional<Duration> lapse;
    private final Duration before;
    private final List<Turn> turns = new ArrayList<>();
    private @Nullable Identifier holder;
    private @Nullable Instant since;
    private Instant lastIn = Instant.EPOCH;

    private Turns(Optional<Duration> lapse, Duration before) {
        this.lapse = lapse;
        this.before = before;
    }

    /** All of time, divided by what is known of a device's sign-ins; its newest ones count. */
    static List<Turn> of(Identifier device, Collection<SignFact> signs, GraphSettings settings) {
        List<SignFact> newest =
                signs.stream().sorted(NEWEST_FIRST).limit(settings.maxSigns()).toList();
        Duration before = isUsedByMany(device, newest, settings) ? Duration.ZERO : settings.beforeSignIn();
        Turns turns = new Turns(settings.lapse(device), before);
        newest.stream().flatMap(Turns::points).sorted(IN_ORDER).forEach(turns::take);
        turns.add(turns.holder, null);
        return turns.turns;
    }

    private static boolean isUsedByMany(Identifier device, List<SignFact> signs, GraphSettings settings) {
        OptionalInt most = settings.find(device).map(Namespace::sharedAfter).orElse(OptionalInt.empty());
        long people = signs.stream()
                .filter(SignFact::in)
                .map(SignFact::who)
                .distinct()
                .count();
        return most.isPresent() && people > most.getAsInt();
    }

    private static Stream<Point> points(SignFact fact) {
        return Stream.of(fact.first(), fact.last()).distinct().map(at -> new Point(at, fact.in(), fact.who()));
    }

    private void take(Point point) {
        endIfLapsed(point.at());
        if (point.in()) {
            signIn(point);
        } else if (holder != null && (point.who() == null || holder.equals(point.who()))) {
            add(holder, point.at());
            holder = null;
        }
    }

    private void endIfLapsed(Instant at) {
        if (holder != null && lapse.isPresent()) {
            Instant end = lastIn.plus(lapse.get());
            if (!end.isAfter(at)) {
                add(holder, end);
                holder = null;
            }
        }
    }

    private void signIn(Point point) {
        if (holder == null) {
            Instant early = point.at().minus(before);
            add(null, since != null && since.isAfter(early) ? since : early);
        } else if (!holder.equals(point.who())) {
            add(holder, point.at());
        }
        holder = point.who();
        lastIn = point.at();
    }

    /** Ends a stretch; one of no length is none, and two of one person are one. */
    private void add(@Nullable Identifier who, @Nullable Instant to) {
        if (since != null && since.equals(to)) {
            return;
        }
        Turn last = turns.isEmpty() ? null : turns.getLast();
        if (last != null && Objects.equals(last.who(), who)) {
            turns.set(turns.size() - 1, new Turn(who, last.from(), to));
        } else {
            turns.add(new Turn(who, since, to));
        }
        since = to;
    }

    private static String key(@Nullable Identifier who) {
        return who == null ? NOBODY : who.key();
    }
}
