package io.bearhug.context.moments;

import io.bearhug.context.moments.Claims.Claim;
import io.bearhug.context.notes.Note;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/**
 * What is said about a pattern that came true, and the claim to say it.
 *
 * @param moment to say
 * @param claim that must be granted first
 */
record Saying(Moment moment, Claim claim) {

    /**
     * What there is to say.
     *
     * @param fragment whose event or timer made us look
     * @param keepsFor how long it is worth acting on
     */
    static Saying of(
            MomentDefinition definition,
            Pattern.Match match,
            View.Subject subject,
            String fragment,
            Duration keepsFor) {
        var person = subject.person();
        var id = id(definition, match);
        var moment = new Moment(
                id,
                definition.id(),
                person == null ? null : person.id(),
                fragment,
                View.identifiers(subject),
                match.ripe(),
                match.ripe().plus(keepsFor),
                match.strength(),
                match.notes().stream().map(Saying::evidence).toList());
        var quietUntil =
                definition.cooldown() == null ? match.ripe() : match.ripe().plus(definition.cooldown());
        var claim = new Claim(definition.id(), person == null ? fragment : person.id(), id, match.ripe(), quietUntil);
        return new Saying(moment, claim);
    }

    /** The same completion has the same id, whoever sees it. */
    private static String id(MomentDefinition definition, Pattern.Match match) {
        var name = definition.id() + "\n" + match.last().messageId();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Evidence evidence(Note note) {
        return new Evidence(note.messageId(), note.kind(), note.at(), note.channel(), note.says(), 1);
    }
}
