package io.bearhug.rules;

import java.util.List;

/**
 * What a rule says about somebody, and why.
 *
 * @param verdict of the rule
 * @param shortfalls those of its conditions that are not met, in the order they were written; empty if it is met
 */
public record Assessment(Verdict verdict, List<Shortfall> shortfalls) {

    static final Assessment HOLDS = new Assessment(Verdict.of(true), List.of());

    public Assessment {
        shortfalls = List.copyOf(shortfalls);
    }
}
