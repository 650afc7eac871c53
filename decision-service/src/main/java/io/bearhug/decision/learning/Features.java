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
import java.util.zip.CRC32C;

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

    private final Candidate candidate;
    private final Deliberation mind;
    private final double[] values = new double[COUNT];

    private Features(Candidate candidate, Deliberation mind) {
        this.candidate = candidate;
        this.mind = mind;
    }

    /** Those of a candidate for the person of a deliberation. */
    public static double[] of(Candidate candidate, Deliberation mind) {
        var features = new Features(candidate, mind);
        features.measure();
        features.kinds().forEach(features::mark);
        return features.values;
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

    private void measure() {
        var next = 0;
        values[next++] = 1;
        values[next++] = situation()
                .need(candidate.definition().serves())
                .map(NeedView::strength)
                .map(Features::centred)
                .orElse(0.0);
        var moment = situation().question().moment();
        values[next++] = moment == null ? 0 : bounded(moment.strength());
        values[next++] = bounded(context().trouble().level());
        var rhythm = context().rhythm();
        values[next++] = rhythm == null ? 0 : centred(rhythm.free());
        values[next++] = rhythm == null ? 0 : centred(rhythm.dayOff());
        values[next++] = rhythm == null ? 0 : centred(rhythm.active());
        values[next++] = many(heard(RECENT));
        values[next++] = many(shown());
        values[next++] = reacted(WELCOMED);
        values[next++] = reacted(REJECTED);
        values[next++] = many(own().size());
        values[next++] = own().stream()
                .map(Purchase::at)
                .max(Comparator.naturalOrder())
                .map(at -> freshness(at, LONG_AGO))
                .orElse(0.0);
        values[next++] = known();
        values[next++] = context().personId() == null ? -SLOT : SLOT;
        values[next] = context().sessions().stream()
                .map(LiveContext.Session::startedAt)
                .max(Comparator.naturalOrder())
                .map(at -> freshness(at, VISIT))
                .orElse(0.0);
    }

    private List<Purchase> own() {
        return context().purchases().stream().filter(it -> !it.gift()).toList();
    }

    private long heard(Duration within) {
        return situation()
                .ledger()
                .counting(mind.now())
                .map(Contact::at)
                .filter(at -> at.isAfter(mind.now().minus(within)))
                .count();
    }

    private long shown() {
        return situation()
                .ledger()
                .counting(mind.now())
                .filter(it -> it.action().equals(candidate.id()))
                .count();
    }

    private double reacted(Set<Outcome.Type> types) {
        return situation().ledger().reactionsTo(candidate.id()).anyMatch(it -> types.contains(it.type())) ? 1 : 0;
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
        mind.catalogue().traits().values().forEach(definition -> trait(definition)
                .ifPresent(kinds::add));
        return kinds;
    }

    private Optional<String> trait(TraitDefinition definition) {
        return situation()
                .trait(definition.id())
                .filter(_ -> !Boolean.TRUE.equals(definition.sensitive()))
                .filter(trait -> isFor(definition.purposes()) && isFor(trait.purposes()))
                .map(Trait::value)
                .filter(value -> value instanceof String || value instanceof Boolean)
                .map(Object::toString)
                .filter(value -> value.length() <= LONGEST_VALUE)
                .map(value -> definition.id() + "=" + value);
    }

    /** Whether what is bound to purposes may be used for the action's; what is not bound may. */
    private boolean isFor(List<String> purposes) {
        var purpose = candidate.definition().purpose();
        return purposes.isEmpty() || (purpose != null && purposes.contains(purpose));
    }

    /** Two kinds in one slot are told apart by their signs, half of the time. */
    private void mark(String kind) {
        var checksum = new CRC32C();
        checksum.update(kind.getBytes(StandardCharsets.UTF_8));
        var hash = checksum.getValue();
        var slot = MEASURES + (int) (hash % SLOTS);
        var sign = (hash >>> 31 & 1) == 0 ? 1 : -1;
        values[slot] = bounded(values[slot] + sign * SLOT);
    }
}
