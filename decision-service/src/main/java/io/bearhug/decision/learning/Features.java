package io.bearhug.decision.learning;

import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.TraitDefinition;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.NeedView;
import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A situation as numbers: first a constant, then measures between −1 and 1 that are 0 where nothing is known, then kinds of people and of moments,
 * hashed into slots. Traits marked sensitive are no features, nor are those bound to purposes other than the action's.
 */
public final class Features {

    /** The least variance a weight's prior needs for differences of a factor of a few to be learned; more would distort what is expected. */
    static final double VARIANCE = 0.1;

    /** What the squares of somebody's features sum to, usually, without the constant. */
    static final double LENGTH = 3;

    private static final int MEASURES = 16;
    private static final int SLOTS = 48;

    /** How many there are. */
    public static final int COUNT = MEASURES + SLOTS;

    private static final double SLOT = 0.5;
    private static final int LONGEST_VALUE = 40;
    private static final int HOURS_IN_PART = 6;
    private static final Duration RECENT = Duration.ofDays(7);
    private static final Duration LONG_AGO = Duration.ofDays(30);
    private static final Duration VISIT = Duration.ofMinutes(10);
    private static final double YEAR = 365;
    private static final Set<Outcome.Type> WELCOMED =
            Set.of(Outcome.Type.CLICKED, Outcome.Type.ACCEPTED, Outcome.Type.ANSWERED, Outcome.Type.REPLIED);
    private static final Set<Outcome.Type> REJECTED = Set.of(
            Outcome.Type.DISMISSED,
            Outcome.Type.REFUSED,
            Outcome.Type.NOT_NOW,
            Outcome.Type.LESS_LIKE_THIS,
            Outcome.Type.COMPLAINED,
            Outcome.Type.UNSUBSCRIBED);

    private static final int NEED = 1;
    private static final int SHOWN = 8;
    private static final int WELCOME = 9;
    private static final int REJECTION = 10;

    private final Deliberation mind;
    private final double[] everyCandidates;
    private final List<BoundTrait> traits;

    /** Those of the person of a deliberation, for any candidate. */
    public Features(Deliberation mind) {
        this.mind = mind;
        this.everyCandidates = measures();
        kinds().forEach(kind -> mark(kind, everyCandidates));
        this.traits = mind.catalogue().traits().values().stream()
                .flatMap(definition -> trait(definition).stream())
                .toList();
    }

    /** A trait as a kind of people, and the purposes it may be used for by the catalogue and by its own word. */
    private record BoundTrait(String kind, List<String> declared, List<String> told) {

        boolean isFor(@Nullable String purpose) {
            return isFor(declared, purpose) && isFor(told, purpose);
        }

        /** What is not bound may be used. */
        private static boolean isFor(List<String> purposes, @Nullable String purpose) {
            return purposes.isEmpty() || (purpose != null && purposes.contains(purpose));
        }
    }

    /** Those of a candidate. */
    public double[] of(Candidate candidate) {
        var values = everyCandidates.clone();
        values[NEED] = situation()
                .need(candidate.definition().serves())
                .map(NeedView::strength)
                .map(Features::centred)
                .orElse(0.0);
        values[SHOWN] = many(shown(candidate));
        values[WELCOME] = reacted(candidate, WELCOMED);
        values[REJECTION] = reacted(candidate, REJECTED);
        traits.stream()
                .filter(trait -> trait.isFor(candidate.definition().purpose()))
                .forEach(trait -> mark(trait.kind(), values));
        return values;
    }

    /** Those of somebody of whom nothing is known, at no time and no place. */
    static double[] ofNobody() {
        var constant = new double[COUNT];
        constant[0] = 1;
        return constant;
    }

    private Situation situation() {
        return mind.situation();
    }

    private LiveContext context() {
        return situation().context();
    }

    /** Without those of a candidate and the kinds. */
    private double[] measures() {
        var values = new double[COUNT];
        values[0] = 1;
        var moment = situation().question().moment();
        values[2] = moment == null ? 0 : bounded(moment.strength());
        values[3] = bounded(context().trouble().level());
        var rhythm = context().rhythm();
        values[4] = rhythm == null ? 0 : centred(rhythm.free());
        values[5] = rhythm == null ? 0 : centred(rhythm.dayOff());
        values[6] = rhythm == null ? 0 : centred(rhythm.active());
        values[7] = many(heard(RECENT));
        values[11] = many(own().size());
        values[12] = newest(own().stream().map(Purchase::at), LONG_AGO);
        values[13] = known();
        values[14] = context().personId() == null ? -SLOT : SLOT;
        values[15] = newest(context().sessions().stream().map(LiveContext.Session::startedAt), VISIT);
        return values;
    }

    private double newest(Stream<Instant> times, Duration half) {
        return times.max(Comparator.naturalOrder())
                .map(at -> freshness(at, half))
                .orElse(0.0);
    }

    private List<Purchase> own() {
        return context().purchases().stream().filter(it -> !it.gift()).toList();
    }

    private long heard(Duration within) {
        return mind.past().counting().stream()
                .map(Contact::at)
                .filter(at -> at.isAfter(mind.now().minus(within)))
                .count();
    }

    private long shown(Candidate candidate) {
        return mind.past().contacts(candidate.id()).stream()
                .filter(it -> it.counts(mind.now()))
                .count();
    }

    private double reacted(Candidate candidate, Set<Outcome.Type> types) {
        return mind.past().reactions(candidate.id()).stream().anyMatch(it -> types.contains(it.type())) ? 1 : 0;
    }

    private double known() {
        var since = context().profile().firstSeen();
        return since == null ? 0 : bounded(Math.log1p(Math.max(0, days(since))) / Math.log1p(YEAR) - SLOT);
    }

    private double days(Instant since) {
        return (double) Duration.between(since, mind.now()).toHours()
                / Duration.ofDays(1).toHours();
    }

    /** 1 for now, a half after this long, and so on. */
    private double freshness(Instant at, Duration half) {
        var age = Math.max(0, Duration.between(at, mind.now()).toMillis());
        return Math.pow(2, -(double) age / half.toMillis());
    }

    private static double centred(double likelihood) {
        return bounded(2 * likelihood - 1);
    }

    private static double bounded(double value) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, -1.0, 1.0);
    }

    /** 0 for none, a half for three, near 1 for many. */
    private static double many(long count) {
        return count / (count + 3.0);
    }

    private List<String> kinds() {
        var kinds = new ArrayList<String>();
        var question = situation().question();
        kinds.add("channel=" + question.channel());
        var local = mind.now().atZone(situation().zone());
        kinds.add("part=" + local.getHour() / HOURS_IN_PART);
        kinds.add("day=" + local.getDayOfWeek());
        Optional.ofNullable(situation().locale())
                .map(it -> it.toLowerCase(Locale.ROOT))
                .ifPresent(it -> kinds.add("language=" + it.substring(0, Math.min(2, it.length()))));
        context().sessions().stream()
                .max(Comparator.comparing(LiveContext.Session::lastAt))
                .flatMap(it -> Optional.ofNullable(it.device()))
                .ifPresent(it -> kinds.add("device=" + it));
        context().needs().stream().limit(1).forEach(it -> kinds.add("need=" + it.id()));
        return kinds;
    }

    private Optional<BoundTrait> trait(TraitDefinition definition) {
        return situation()
                .trait(definition.id())
                .filter(_ -> !Boolean.TRUE.equals(definition.sensitive()))
                .flatMap(trait -> word(trait)
                        .map(word ->
                                new BoundTrait(definition.id() + "=" + word, definition.purposes(), trait.purposes())));
    }

    /** Its value, if people can be told apart by it. */
    private static Optional<String> word(Trait trait) {
        return Optional.of(trait.value())
                .filter(value -> value instanceof String || value instanceof Boolean)
                .map(Object::toString)
                .filter(value -> value.length() <= LONGEST_VALUE);
    }

    /** Two kinds in one slot are told apart by their signs, half of the time. */
    private static void mark(String kind, double[] values) {
        var checksum = new CRC32C();
        checksum.update(kind.getBytes(StandardCharsets.UTF_8));
        var hash = checksum.getValue();
        var slot = MEASURES + (int) (hash % SLOTS);
        var sign = (hash >>> 31 & 1) == 0 ? 1 : -1;
        values[slot] = bounded(values[slot] + sign * SLOT);
    }
}
