package io.bearhug.decision.liking;

/**
 * An item that goes with another by what people bought.
 *
 * @param item the other one's id
 * @param weight how closely; more is closer, and only the order means something
 * @param buyers how many people have both, and regret neither
 */
public record Related(String item, double weight, int buyers) {}
