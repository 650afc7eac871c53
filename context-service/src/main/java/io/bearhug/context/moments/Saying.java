package io.bearhug.context.moments;

import io.bearhug.context.moments.Claims.Claim;
import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Moment;

/**
 * What is said about a pattern that came true, and the claim to say it.
 *
 * @param moment to say
 * @param claim that must be granted first
 */
record Saying(Moment moment, Claim claim) {

    /** So many may be asked about at once. */
    private static final int MOST_IDENTIFIERS = 20;

    /**
     * What there is to say.
     *
     * @param fragment whose event or timer made us look
     */
    static Saying of(Recognised recognised, Match match, View.Subject subject, String fragment) {
        var definition = recognised.definition().id();
        var person = subject.person();
        var said = recognised.said(match);
        var moment = new Moment(
                said.moment(),
                definition,
                person == null ? null : person.id(),
                fragment,
                View.identifiers(subject).stream().limit(MOST_IDENTIFIERS).toList(),
                match.ripe(),
                match.over(),
                match.strength(),
                match.evidence(),
                match.about().occasion());
        return new Saying(moment, new Claim(definition, person == null ? fragment : person.id(), said));
    }
}
