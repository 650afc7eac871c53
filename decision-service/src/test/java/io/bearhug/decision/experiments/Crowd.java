package io.bearhug.decision.experiments;

import io.bearhug.decision.reporting.Sums;
import java.util.Random;

/** People who come one after the other to one of two arms, and of whom some share succeeds. */
final class Crowd {

    private final Random dice;
    private final double share;
    private final double otherShare;
    Sums first = Sums.NONE;
    Sums other = Sums.NONE;

    Crowd(Random dice, double share, double otherShare) {
        this.dice = dice;
        this.share = share;
        this.otherShare = otherShare;
    }

    /** One more. */
    void comes() {
        if (dice.nextBoolean()) {
            first = first.plus(dice.nextDouble() < share ? 1 : 0, 1);
        } else {
            other = other.plus(dice.nextDouble() < otherShare ? 1 : 0, 1);
        }
    }

    long people() {
        return first.people() + other.people();
    }
}
