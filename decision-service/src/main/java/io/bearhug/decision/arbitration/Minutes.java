package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Decision.Answer;
import io.bearhug.contracts.Decision.Group;
import io.bearhug.contracts.Decision.Kind;
import io.bearhug.contracts.Decision.Outbound;
import io.bearhug.contracts.Decision.Why;
import io.bearhug.decision.contactpolicy.QuietHours;
import io.bearhug.decision.content.Filling;
import io.bearhug.decision.explanation.Whys;
import io.bearhug.decision.learning.Chance;
import io.bearhug.decision.learning.Lesson;
import io.bearhug.decision.ledger.Reservation;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what was decided: the record, complete but for the tokens of its answers. Pure. */
final class Minutes {

    private final Deliberation mind;
    private final Inputs inputs;
    private final List<String> degraded;

    private Minutes(Inputs inputs, Deliberation mind, List<String> degraded) {
        this.mind = mind;
        this.inputs = inputs;
        this.degraded = degraded;
    }

    /** The record of the choices made on these inputs. */
    static Decision of(List<Choice> choices, Inputs inputs, Deliberation mind, List<String> degraded) {
        return new Minutes(inputs, mind, degraded).decision(choices);
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
                models(),
                degraded(),
                new Group(mind.allocation().heldOut(), arms(choices)),
                choices.stream().map(this::answer).toList(),
                read(choices));
    }

    /** Of experiments that could have made a difference: where they could not, it says nothing that somebody was in an arm. */
    private static Map<String, String> arms(List<Choice> choices) {
        var arms = new LinkedHashMap<String, String>();
        choices.stream()
                .flatMap(it -> it.compared().stream())
                .forEach(it -> arms.put(it.experiment().id(), it.arm().id()));
        return arms;
    }

    private Map<String, String> models() {
        var models = new LinkedHashMap<String, String>();
        inputs.experience().opinions().values().forEach(it -> models.put(it.model(), Long.toString(it.version())));
        return models;
    }

    /** What the decision read; with what its acts will teach, where a place learns. */
    private Map<String, Object> read(List<Choice> choices) {
        var read = new LinkedHashMap<String, Object>();
        read.put("situation", inputs.situation());
        read.put("engine", inputs.engine());
        read.put("seed", inputs.seed());
        read.put("picks", inputs.picks());
        if (inputs.learned() != null && !inputs.experience().opinions().isEmpty()) {
            read.put("learned", inputs.experience());
            read.put("lessons", lessons(choices));
        }
        return read;
    }

    private List<Lesson> lessons(List<Choice> choices) {
        return isSimulated()
                ? List.of()
                : choices.stream()
                        .filter(Choice.Act.class::isInstance)
                        .map(Choice.Act.class::cast)
                        .flatMap(it -> it.lesson().stream())
                        .toList();
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
            case Choice.Wait wait -> wait(wait);
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
                act.chance().propensity(),
                act.chance().explored(),
                act.utility().total(),
                act.utility().parts(),
                isSimulated() ? null : act.contact().id(),
                null,
                act.reason(),
                Whys.ofAct(act.candidate(), act.utility(), learned(act), act.notOthers(), mind),
                outbound(act));
    }

    private Answer silence(Choice.Silence silence) {
        return silence(
                silence.spot().id(),
                Filling.neutral(silence.spot().neutral(), mind),
                silence.chance(),
                silence.reason(),
                Whys.ofSilence(silence.notOthers(), mind));
    }

    private Answer wait(Choice.Wait wait) {
        var later = wait.later();
        return new Answer(
                wait.spot().id(),
                Kind.WAIT,
                later.at(),
                later.candidate().id(),
                later.candidate().definition().serves(),
                null,
                null,
                List.of(),
                wait.chance().propensity(),
                wait.chance().explored(),
                later.worth(),
                later.utility().parts(),
                null,
                null,
                wait.reason(),
                Whys.ofWait(later.says(), wait.notOthers(), mind),
                null);
    }

    /** An answer that says nothing. */
    static Answer silence(
            String placement, Decision.@Nullable Treatment neutral, Chance chance, String reason, @Nullable Why why) {
        return new Answer(
                placement,
                Kind.SILENCE,
                null,
                null,
                null,
                neutral,
                null,
                List.of(),
                chance.propensity(),
                chance.explored(),
                0,
                null,
                null,
                null,
                reason,
                why,
                null);
    }

    /** What was learned of an act, and what came of that. */
    private List<String> learned(Choice.Act act) {
        var lines = new ArrayList<String>();
        act.opinion()
                .ifPresent(it -> lines.add(Learned.says(it, inputs.experience().step(act.spot(), mind.policies()))));
        if (act.chance().explored()) {
            lines.add(Learned.says(act.chance()));
        }
        return lines;
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
