package io.bearhug.decision.whatif;

import java.util.List;

/**
 * Decisions that are taken again.
 *
 * @param decisions person by person, each in the order they were taken
 * @param lookedAt how many of the newest they were chosen from
 * @param isAll whether there were no more
 */
record Chosen(List<Noted> decisions, int lookedAt, boolean isAll) {
    Chosen {
        decisions = List.copyOf(decisions);
    }
}
