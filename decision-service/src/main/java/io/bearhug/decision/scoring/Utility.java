package io.bearhug.decision.scoring;

import io.bearhug.contracts.Decision.Parts;

/**
 * What an act is worth: U = P·V·C·L − cost − pressure.
 *
 * @param p probability of success
 * @param business part of the value
 * @param person worth to the person
 * @param c fit with the context
 * @param l business lever
 * @param cost of one contact
 * @param pressure price of one more contact, given those before
 */
public record Utility(double p, double business, double person, double c, double l, double cost, double pressure) {

    /** U. Silence has 0. */
    public double total() {
        return withoutPressure() - pressure;
    }

    /** U if nothing had been said before. */
    public double withoutPressure() {
        return p * v() * c * l - cost;
    }

    /** The same if success were this many times as likely. */
    public Utility likelier(double times) {
        return new Utility(Math.min(1, p * times), business, person, c, l, cost, pressure);
    }

    /** V. */
    public double v() {
        return business + person;
    }

    /** What a success would bring: U if it were certain and cost nothing. */
    public double stake() {
        return v() * c * l;
    }

    /** As it stands in the record. */
    public Parts parts() {
        return new Parts(p, v(), c, l, cost + pressure);
    }
}
