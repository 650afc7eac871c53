package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.contracts.Decision.RecommendedItem;
import io.bearhug.decision.allocation.Part;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.contactpolicy.Arms;
import io.bearhug.decision.contactpolicy.Caps;
import io.bearhug.decision.contactpolicy.ContactPolicy;
import io.bearhug.decision.content.Filling;
import io.bearhug.decision.eligibility.Engagement;
import io.bearhug.decision.explanation.Reasons;
import io.bearhug.decision.learning.Chance;
import io.bearhug.decision.learning.Considered;
import io.bearhug.decision.learning.Experience;
import io.bearhug.decision.learning.Features;
import io.bearhug.decision.learning.Step;
import io.bearhug.decision.ledger.Contact;
import io.bearhug.decision.ledger.Reservation;
import io.bearhug.decision.recommendation.Shelf;
import io.bearhug.decision.scoring.Score;
import io.bearhug.decision.scoring.Utility;
import io.bearhug.decision.situation.Candidate;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Situation;
import io.bearhug.decision.situation.Spot;
import io.bearhug.decision.situation.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The decision itself, pure: among those candidates against which nothing stands, the one with the highest U – if it is worth more
 * than silence, which is 0 or the house's threshold, and than the best later moment.
 */
public final class Arbitration {

    /** How long an answer given inline may be shown, and its reservation waits to be confirmed. */
    public static final Duration INLINE_LEASE = Duration.ofMinutes(10);

    /** How long after the last moment of sending a reservation still waits for word from delivery. */
    public static final Duration OUTBOUND_GRACE = Duration.ofHours(1);

    private final Shelf shelf;
    private final Experience experience;
    private final Map<String, List<Drawing.Share>> shares = new HashMap<>();

    private Arbitration(Shelf shelf, Experience experience) {
        this.shelf = shelf;
        this.experience = experience;
    }

    /** What to do at each spot of the question, or for its moment. */
    public static List<Choice> decide(
            Situation situation, CompiledCatalogue compiled, Shelf shelf, Experience experience) {
        return decide(Deliberation.on(situation, compiled), shelf, experience);
    }

    /** The same of somebody who was thought about before. */
    static List<Choice> decide(Deliberation mind, Shelf shelf, Experience experience) {
        var arbitration = new Arbitration(shelf, experience);
        var moment = mind.situation().question().moment();
        return moment == null
                ? arbitration.atPlaces(mind)
                : List.of(arbitration.choose(
                        momentSpot(mind), Candidates.onMoment(moment.definition(), mind.compiled()), mind));
    }

    /** With which probability what could have been said at each placement of the question; silence has the rest. */
    static Map<String, List<Drawing.Share>> shares(Deliberation mind, Shelf shelf, Experience experience) {
        var arbitration = new Arbitration(shelf, experience);
        var _ = arbitration.atPlaces(mind);
        return Map.copyOf(arbitration.shares);
    }

    /** Of chance in a decision. */
    static long seed(String decisionId) {
        var checksum = new CRC32C();
        checksum.update(decisionId.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    /** Where a message would go if there is none: the channel of the first candidate. */
    private static Spot momentSpot(Deliberation mind) {
        return Candidates.onMoment(
                        Objects.requireNonNull(mind.situation().question().moment())
                                .definition(),
                        mind.compiled())
                .stream()
                .map(Candidate::spot)
                .findFirst()
                .orElseGet(() -> Spot.message(mind.situation().question().channel()));
    }

    /** One after the other, each knowing what was decided before: the same thing is not said twice in an answer. */
    private List<Choice> atPlaces(Deliberation start) {
        var choices = new ArrayList<Choice>();
        var mind = start;
        for (var spot : Candidates.spots(start.situation().question(), start.compiled())) {
            var choice = choose(spot, Candidates.at(spot, mind.compiled()), mind);
            choices.add(choice);
            if (choice instanceof Choice.Act act) {
                mind = mind.with(mind.situation().ledger().plus(act.contact()));
            }
        }
        return choices;
    }

    private sealed interface Judged {

        record Out(Candidate candidate, Objection objection) implements Judged {}

        record In(Contender contender) implements Judged {}
    }

    private Choice choose(Spot spot, List<Candidate> candidates, Deliberation mind) {
        var out = new ArrayList<Judged.Out>();
        var in = new ArrayList<Contender>();
        var person = once(() -> new Features(mind));
        var compared = new LinkedHashMap<String, Part>();
        for (var candidate : candidates) {
            switch (judge(candidate, mind, person, compared)) {
                case Judged.Out it -> out.add(it);
                case Judged.In(var contender) -> in.add(contender);
            }
        }
        in.sort(best(mind));
        var parts = List.copyOf(compared.values());
        return putOff(in, out, parts, mind)
                .orElseGet(() -> in.isEmpty() ? silence(spot, out, parts, mind) : draw(spot, in, out, parts, mind));
    }

    /** Waiting competes with what can be said now, and with silence. Chance decides only among what is said now. */
    private Optional<Choice> putOff(
            List<Contender> bestFirst, List<Judged.Out> out, List<Part> compared, Deliberation mind) {
        var hindered = out.stream()
                .map(it -> new PuttingOff.Hindered(it.candidate(), it.objection()))
                .toList();
        return Patience.of(mind)
                .flatMap(patience ->
                        new PuttingOff(mind, patience, this::weighed).best(hindered, bestFirst, threshold(mind)))
                .map(later -> later.choice(
                        Stream.concat(
                                        notOthers(out).stream(),
                                        bestFirst.stream().map(it -> against(it, later)))
                                .toList(),
                        compared,
                        mind));
    }

    private static NotOther against(Contender contender, Later later) {
        var isIt = contender.candidate().equals(later.candidate());
        var objection = isIt
                ? later.hindrance()
                : Objection.until(
                        Stage.ARBITRATION,
                        "U %s, but waiting for %s is worth %s"
                                .formatted(
                                        number(contender.total()),
                                        later.candidate().id(),
                                        number(later.worth())),
                        later.at());
        return objection.against(contender.candidate().id());
    }

    private Optional<Contender> weighed(Candidate candidate, Deliberation then) {
        return switch (weigh(candidate, then, once(() -> new Features(then)))) {
            case Judged.In(var contender) -> Optional.of(contender);
            case Judged.Out _ -> Optional.empty();
        };
    }

    /** What silence is worth. */
    private static double threshold(Deliberation mind) {
        var policy = mind.policies().silence();
        return policy == null ? 0 : policy.threshold();
    }

    private Choice draw(
            Spot spot, List<Contender> bestFirst, List<Judged.Out> out, List<Part> compared, Deliberation mind) {
        var drawing = Drawing.among(bestFirst, experience, mind);
        shares.put(spot.id(), drawing.shares());
        var others = new ArrayList<>(notOthers(out));
        bestFirst.stream()
                .filter(it -> !drawing.winner().equals(Optional.of(it)))
                .map(drawing::against)
                .forEach(others::add);
        return drawing.winner()
                .map(winner -> act(winner, drawing.chance(), others, compared, mind))
                .orElseGet(() -> new Choice.Silence(spot, drawing.chance(), others, compared, Reasons.toLearn(mind)));
    }

    /** Highest U first; of equals, as chance seeded by the decision has it. */
    private static Comparator<Contender> best(Deliberation mind) {
        var seed = mind.situation().question().decisionId();
        return Comparator.comparingDouble(Contender::total)
                .reversed()
                .thenComparingInt(it -> (seed + it.candidate().id()).hashCode())
                .thenComparing(it -> it.candidate().id());
    }

    /**
     * Looks at a candidate. Those against which nothing stands but what it is worth and whether it can be worded are the same in all arms of an
     * experiment, so from then on arms are compared.
     */
    private Judged judge(
            Candidate candidate, Deliberation mind, Supplier<Features> person, Map<String, Part> compared) {
        var objection = Engagement.against(candidate, mind).or(() -> ContactPolicy.against(candidate, mind));
        if (objection.isPresent()) {
            return new Judged.Out(candidate, objection.get());
        }
        Arms.touching(candidate, mind)
                .forEach(it -> compared.put(it.experiment().id(), it));
        return switch (weigh(candidate, mind, person)) {
            case Judged.Out it -> it;
            case Judged.In it ->
                Arms.against(candidate, mind)
                        .<Judged>map(stands -> new Judged.Out(candidate, stands))
                        .orElse(it);
        };
    }

    private Judged weigh(Candidate candidate, Deliberation mind, Supplier<Features> person) {
        var step = experience.step(candidate.spot(), mind.policies());
        var considered = step.learns()
                ? Optional.of(new Considered(candidate, person.get(), experience))
                : Optional.<Considered>empty();
        var utility = considered
                .filter(_ -> step == Step.FULL)
                .map(it -> Score.of(candidate, mind, it.opinion().probability()))
                .orElseGet(() -> Score.of(candidate, mind));
        var worthless = worth(candidate, utility, mind);
        if (worthless.isPresent()) {
            return new Judged.Out(candidate, worthless.get());
        }
        var items =
                candidate.definition().recommend() == null ? List.<RecommendedItem>of() : shelf.pick(candidate, mind);
        var draft = Filling.draft(candidate, items, mind);
        return draft.isUsable()
                ? new Judged.In(new Contender(candidate, utility, considered, draft, items))
                : new Judged.Out(candidate, unsayable(draft.missing()));
    }

    /** Made when it is first asked for, if ever: places that do not learn need no features. */
    private static <T> Supplier<T> once(Supplier<T> make) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public T get() {
                var known = made == null ? make.get() : made;
                made = known;
                return known;
            }
        };
    }

    /** Silence competes. What the law or a contract asks us to say does not ask silence. */
    private static Optional<Objection> worth(Candidate candidate, Utility utility, Deliberation mind) {
        var threshold = threshold(mind);
        if (candidate.isTransactional()) {
            return Optional.empty();
        }
        if (utility.person() <= 0) {
            return Optional.of(Objection.of(Stage.ARBITRATION, "is worth nothing to the person"));
        }
        if (utility.withoutPressure() > threshold && utility.total() <= threshold) {
            return Optional.of(Objection.of(
                    Stage.PRESSURE,
                    "they have heard much from us lately: U %s with pressure, %s without"
                            .formatted(number(utility.total()), number(utility.withoutPressure()))));
        }
        return utility.total() > threshold
                ? Optional.empty()
                : Optional.of(Objection.of(
                        Stage.ARBITRATION,
                        "U " + number(utility.total()) + " is not worth more than silence (" + number(threshold)
                                + ")"));
    }

    private static Objection unsayable(List<String> missing) {
        return missing.isEmpty()
                ? Objection.of(Stage.APPLICABILITY, "there is no item to show")
                : Objection.of(Stage.ELIGIBILITY, "not known or not to be mentioned: " + String.join(", ", missing));
    }

    private static Choice silence(Spot spot, List<Judged.Out> out, List<Part> compared, Deliberation mind) {
        var reason = Reasons.forSilence(out.stream().map(Judged.Out::objection).toList(), mind);
        return new Choice.Silence(spot, Chance.NONE, notOthers(out), compared, reason);
    }

    private static Choice act(
            Contender winner, Chance chance, List<NotOther> others, List<Part> compared, Deliberation mind) {
        return new Choice.Act(
                winner.candidate(),
                winner.utility(),
                winner.draft(),
                winner.items(),
                reservation(winner, mind),
                winner.opinion(),
                winner.considered().map(Considered::lesson),
                chance,
                others,
                compared,
                Reasons.forAct(winner.candidate(), winner.draft().traits(), mind));
    }

    private static List<NotOther> notOthers(List<Judged.Out> out) {
        return out.stream()
                .map(it -> it.objection().against(it.candidate().id()))
                .toList();
    }

    private static Reservation reservation(Contender winner, Deliberation mind) {
        var candidate = winner.candidate();
        var question = mind.situation().question();
        var contact = new Contact(
                question.decisionId(),
                candidate.spot().id(),
                candidate.id(),
                candidate.contactClass(),
                candidate.spot().channel(),
                candidate.definition().purpose(),
                mind.now(),
                lease(mind),
                Contact.State.RESERVED,
                winner.items().stream().map(RecommendedItem::id).toList());
        return new Reservation(contact, Caps.limits(candidate, mind));
    }

    private static Instant lease(Deliberation mind) {
        var moment = mind.situation().question().moment();
        return moment == null
                ? mind.now().plus(INLINE_LEASE)
                : moment.expiresAt().plus(OUTBOUND_GRACE);
    }

    /** A utility as it is written in reasons. */
    static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).toPlainString()
                : Double.toString(value);
    }
}
