package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision.NotOther;
import io.bearhug.decision.learning.Chance;
import io.bearhug.decision.learning.Experience;
import io.bearhug.decision.learning.Exploration;
import io.bearhug.decision.learning.Opinion;
import io.bearhug.decision.situation.Deliberation;
import io.bearhug.decision.situation.Objection;
import io.bearhug.decision.situation.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who of several contenders wins: the best, or where a place explores, whoever is drawn.
 *
 * @param winner empty if silence was drawn
 * @param chance of it
 * @param shares with which probability each could have won; silence has the rest
 */
record Drawing(Optional<Contender> winner, Chance chance, List<Share> shares) {
    Drawing {
        shares = List.copyOf(shares);
    }

    /** With which probability a contender could have won. */
    record Share(Contender contender, double probability) {}

    /** Where the house has no policy about trouble, it is trouble above this. */
    private static final double TROUBLE = 0.5;

    /** Any odd number: one more race lost is another draw. */
    private static final long ROUND = 0x9E3779B97F4A7C15L;

    /**
     * Draws. Nothing is left to chance where things go badly for the person, where the best may not be explored with, or where something has
     * to be said; and only what is worth more than silence by what was learned is tried.
     *
     * @param bestFirst at least one
     */
    static Drawing among(List<Contender> bestFirst, Experience experience, Deliberation mind) {
        var best = bestFirst.getFirst();
        var step = experience.step(best.candidate().spot(), mind.policies());
        if (!step.explores()
                || !best.mayBeTried()
                || isInTrouble(mind)
                || bestFirst.stream().anyMatch(it -> it.candidate().isTransactional())) {
            return new Drawing(Optional.of(best), Chance.NONE, List.of(new Share(best, 1)));
        }
        var tried = bestFirst.stream()
                .filter(it -> it.equals(best)
                        || (experience.step(it.candidate().spot(), mind.policies()) == step && mayBeTried(it, mind)))
                .toList();
        var arms = tried.stream().map(it -> arm(it, mind)).toList();
        var drawn = Exploration.draw(arms, step, seed(best, mind));
        var winner = drawn.arm() < tried.size() ? Optional.of(tried.get(drawn.arm())) : Optional.<Contender>empty();
        var shares = IntStream.range(0, tried.size())
                .mapToObj(i -> new Share(tried.get(i), drawn.all().of(i)))
                .toList();
        return new Drawing(winner, drawn.chance(), shares);
    }

    private static boolean isInTrouble(Deliberation mind) {
        var policy = mind.policies().trouble();
        var limit = policy == null ? TROUBLE : policy.above();
        return mind.situation().context().trouble().level() > limit;
    }

    private static boolean mayBeTried(Contender contender, Deliberation mind) {
        return contender.mayBeTried() && contender.learned(mind).total() > threshold(mind);
    }

    private static double threshold(Deliberation mind) {
        var silence = mind.policies().silence();
        return silence == null ? 0 : silence.threshold();
    }

    private static Exploration.Arm arm(Contender contender, Deliberation mind) {
        var learned = contender.learned(mind);
        return new Exploration.Arm(
                learned.total(),
                learned.stake(),
                contender.opinion().map(Opinion::lessons).orElse(0L));
    }

    /**
     * Each place of a decision has its own, and each round after a lost race: what is drawn then has its propensity given that the race was
     * lost.
     */
    private static long seed(Contender contender, Deliberation mind) {
        var seed = Arbitration.seed(mind.situation().question().decisionId());
        var place = (long) contender.candidate().spot().id().hashCode() << Integer.SIZE;
        return seed + place + ROUND * mind.situation().refused().size();
    }

    /** Why not a contender that did not win. */
    NotOther against(Contender loser) {
        return Objection.of(Stage.ARBITRATION, words(loser))
                .against(loser.candidate().id());
    }

    private String words(Contender loser) {
        var own = Arbitration.number(loser.total());
        if (chance.explored()) {
            return "U %s, but chance chose %s this time (%s %%), to learn what it brings"
                    .formatted(own, winner.map(it -> it.candidate().id()).orElse("silence"), percent());
        }
        var best = winner.orElseThrow();
        return "U " + own + ", but " + best.candidate().id() + " has " + Arbitration.number(best.total())
                + "; main difference: " + Gap.between(best.utility(), loser.utility());
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.1f", 100 * chance.propensity());
    }
}
