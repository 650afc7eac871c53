package io.bearhug.delivery.sending;

/** Chance, so that many retries do not come at once. */
@FunctionalInterface
public interface Dice {

    /** From 0 to just under 1. */
    double roll();
}
