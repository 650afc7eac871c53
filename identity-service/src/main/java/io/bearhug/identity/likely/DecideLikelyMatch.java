package io.bearhug.identity.likely;

import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.likely.Searches.Found;
import io.bearhug.identity.likely.Searches.Said;
import io.bearhug.identity.persons.DecideLinks;
import io.bearhug.identity.persons.DecideLinks.Decided;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Takes a steward's word about a pair: a decision about the graph like any other, undone like any other. */
@ApplicationScoped
public class DecideLikelyMatch {

    private final Searches searches;
    private final DecideLinks decide;
    private final Clock clock;

    DecideLikelyMatch(Searches searches, DecideLinks decide, Clock clock) {
        this.searches = searches;
        this.decide = decide;
        this.clock = clock;
    }

    /** What a steward says to a pair; saying it again changes it. */
    public Uni<Decided> say(String id, Said said, String reason, String by) {
        return searches.match(id)
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Decided.Unknown())
                        : decide.decide(decision(found.get(), said, reason, by))
                                .call(decided -> decided instanceof Decided.Done
                                        ? searches.keep(id, said, by, clock.instant())
                                        : Uni.createFrom().voidItem()));
    }

    private static DecideLinks.Decision decision(Found found, Said said, String reason, String by) {
        return new DecideLinks.Decision(
                said == Said.SAME ? ControlFact.Type.MUST_LINK : ControlFact.Type.CANNOT_LINK,
                found.match().a(),
                found.match().b(),
                reason,
                by);
    }
}
