package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Group;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.contracts.Decision.Outbound;
import io.bearhug.contracts.Decision.Why;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.contactpolicy.Holdout;
import io.bearhug.decision.contactpolicy.QuietHours;
import io.bearhug.decision.content.Filling;
import io.bearhug.decision.explanation.Whys;
import io.bearhug.decision.ledger.Reservation;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Situation;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what was decided: the record, complete but for the tokens of its answers. Pure. */
final class Minutes {

    private final Deliberation mind;
    private final Inputs inputs;
    private final List<String> degraded;

    private Minutes(Inputs inputs, CompiledCatalogue compiled, List<String> degraded) {
        this.mind = Deliberation.on(inputs.situation(), compiled);
        this.inputs = inputs;
        this.degraded = degraded;
    }

    /** The record of the choices made on these inputs. */
    static Decision of(List<Choice> choices, Inputs inputs, CompiledCatalogue compiled, List<String> degraded) {
        return new Minutes(inputs, compiled, degraded).decision(choices);
    }

    /** What the ledger is asked to reserve. */
    static List<Reservation> reservations(List<Choice> choices) {
        return choices.stream()
                .filter(Choice.Act.class::isInstance)
                .map(Choice.Act.class::cast)
                .map(Choice.Act::reservation)
                .toList();
    }

    private Situation situation() {
        return inputs.situation();
    }

    private Decision decision(List<Choice> choices) {
        var question = situation().question();
        return new Decision(
                question.decisionId(),
                question.requestId(),
                question.client(),
                situation().context().personId(),
                question.fragment(),
                question.identifiers(),
                situation().now(),
                choices.isEmpty()
                        ? question.channel()
                        : choices.getFirst().spot().channel(),
                question.mode().word(),
                mind.catalogue().version(),
                Map.of(),
                degraded(),
                new Group(Holdout.isHeldOut(mind), Map.of()),
                choices.stream().map(this::answer).toList(),
                Map.of("situation", inputs.situation(), "seed", inputs.seed(), "picks", inputs.picks()));
    }

    private List<String> degraded() {
        var all = new LinkedHashSet<>(situation().context().freshness().degraded());
        all.addAll(degraded);
        return List.copyOf(all);
    }

    private Answer answer(Choice choice) {
        return switch (choice) {
            case Choice.Act act -> act(act);
            case Choice.Silence silence -> silence(silence);
        };
    }

    private Answer act(Choice.Act act) {
        return new Answer(
                act.spot().id(),
                Kind.ACT,
                null,
                act.candidate().id(),
                act.candidate().definition().serves(),
                act.draft().with(act.reason()),
                validUntil(),
                act.items(),
                1,
                false,
                act.utility().total(),
                act.utility().parts(),
                isSimulated() ? null : act.contact().id(),
                null,
                act.reason(),
                Whys.ofAct(act.candidate(), act.utility(), act.notOthers(), mind),
                outbound(act));
    }

    private Answer silence(Choice.Silence silence) {
        return silence(
                silence.spot().id(),
                Filling.neutral(silence.spot().neutral(), mind),
                silence.reason(),
                Whys.ofSilence(silence.notOthers(), mind));
    }

    /** An answer that says nothing. */
    static Answer silence(String placement, Decision.@Nullable Treatment neutral, String reason, @Nullable Why why) {
        return new Answer(
                placement,
                Kind.SILENCE,
                null,
                null,
                null,
                neutral,
                null,
                List.of(),
                1,
                false,
                0,
                null,
                null,
                null,
                reason,
                why,
                null);
    }

    private boolean isSimulated() {
        return situation().question().mode() == io.bearhug.decision.situation.Question.Mode.SIMULATE;
    }

    private Instant validUntil() {
        var moment = situation().question().moment();
        return moment == null ? mind.now().plus(Arbitration.INLINE_LEASE) : moment.expiresAt();
    }

    private @Nullable Outbound outbound(Choice.Act act) {
        return act.spot().outbound()
                ? new Outbound(
                        act.spot().channel(),
                        act.candidate().definition().purpose(),
                        act.candidate().contactClass().name().toLowerCase(java.util.Locale.ROOT),
                        QuietHours.notBefore(act.candidate(), mind),
                        validUntil(),
                        situation().timezone())
                : null;
    }
}
