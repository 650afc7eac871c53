package io.bearhug.decision.reporting;

import io.bearhug.contracts.catalogue.ActionDefinition;
import io.bearhug.contracts.catalogue.ActionDefinition.ContactClass;
import io.bearhug.contracts.catalogue.Block;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.decision.eligibility.Engagement;
import io.bearhug.decision.situation.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what decisions tell about people, with the catalogue of this moment. Pure. */
final class Telling {

    private static final String LIVE = "live";
    private static final String ACT = "act";

    /** What was put off is decided again, and that decision tells what came of it. */
    private static final String WAIT = "wait";

    private static final String BY_MOMENT = "moment:";
    private static final Pattern TRAIT = Pattern.compile("\\{person\\.traits\\.(\\w+)");

    /** Somebody with more names is still found by these. */
    private static final int MOST_FRAGMENTS = 100;

    /** Stages that a candidate only reaches when nothing but a comparison forbids to speak. */
    private static final Set<String> BEYOND_POLICY =
            Set.of(Stage.PRESSURE.word(), Stage.HOLDOUT.word(), Stage.ARBITRATION.word());

    private final Catalogue catalogue;

    Telling(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What it tells; empty for what was only simulated, or decided without knowing whom for. */
    Optional<Told> of(Recorded decision) {
        if ((decision.mode() != null && !decision.mode().equals(LIVE)) || !decision.sawThePerson()) {
            return Optional.empty();
        }
        return Optional.of(new Told(
                decision.decisionId(),
                decision.personId(),
                decision.fragment(),
                fragments(decision),
                decision.at(),
                decision.isHeldOut(),
                !decision.client().startsWith(BY_MOMENT),
                decision.answers().stream()
                        .filter(it -> !it.outcome().equals(WAIT))
                        .map(it -> answered(it, decision))
                        .toList(),
                needs(decision),
                known(decision),
                decision.arms(),
                decision.catalogue() == null ? "" : decision.catalogue()));
    }

    private static List<String> fragments(Recorded decision) {
        return Stream.concat(Stream.of(decision.fragment()), decision.context().fragments().stream())
                .distinct()
                .limit(MOST_FRAGMENTS)
                .toList();
    }

    private static List<NeedSeen> needs(Recorded decision) {
        return decision.context().needs().stream()
                .filter(it -> it.since() != null)
                .map(it -> NeedSeen.at(decision.at(), it.id(), it.state(), Objects.requireNonNull(it.since())))
                .toList();
    }

    private Answered answered(Recorded.Answer answer, Recorded decision) {
        var acts = answer.outcome().equals(ACT);
        var action = answer.action() == null ? null : catalogue.actions().get(answer.action());
        return new Answered(
                decision.decisionId(),
                answer.placement(),
                decision.at(),
                decision.channel() == null ? "unknown" : decision.channel(),
                acts,
                acts
                        ? null
                        : Stages.last(
                                others(answer).map(Recorded.NotOther::stage).toList()),
                decision.isHeldOut() ? wasHeldBack(answer) : couldSpeak(answer, action),
                answer.propensity(),
                acts ? prefilled(action, answer.treatment()) : 0,
                acts && action != null && action.after() != null);
    }

    private static Stream<Recorded.NotOther> others(Recorded.Answer answer) {
        return answer.why() == null ? Stream.empty() : answer.why().notOthers().stream();
    }

    private static boolean wasHeldBack(Recorded.Answer answer) {
        return others(answer).anyMatch(it -> it.stage().equals(Stage.HOLDOUT.word()));
    }

    private boolean couldSpeak(Recorded.Answer answer, @Nullable ActionDefinition action) {
        return isMarketing(action)
                || others(answer)
                        .filter(it -> BEYOND_POLICY.contains(it.stage()))
                        .anyMatch(it -> isMarketing(catalogue.actions().get(it.action())));
    }

    private static boolean isMarketing(@Nullable ActionDefinition action) {
        return action != null && action.contactClass() == ContactClass.MARKETING;
    }

    /** Facts in its links, which the person need not give again, and addresses it took from what is known. */
    private static int prefilled(@Nullable ActionDefinition action, Recorded.@Nullable Treatment said) {
        if (action == null || said == null) {
            return 0;
        }
        var blocks = action.treatments().stream()
                .filter(it -> it.id().equals(said.id()))
                .flatMap(it -> it.blocks().stream())
                .toList();
        var traits = new HashSet<String>();
        blocks.stream()
                .flatMap(it -> Stream.ofNullable(it.url()))
                .forEach(url -> TRAIT.matcher(url).results().forEach(found -> traits.add(found.group(1))));
        return traits.size()
                + (int) blocks.stream()
                        .map(Block::addressFrom)
                        .filter(Objects::nonNull)
                        .count();
    }

    private List<String> known(Recorded decision) {
        return decision.answers().stream()
                .flatMap(Telling::others)
                .filter(this::wasKnown)
                .map(Recorded.NotOther::action)
                .distinct()
                .sorted()
                .toList();
    }

    private boolean wasKnown(Recorded.NotOther other) {
        var action = catalogue.actions().get(other.action());
        var question = action == null || action.asks() == null
                ? null
                : catalogue.questions().get(action.asks());
        return question != null && Engagement.alreadyTold(question).equals(other.says());
    }
}
