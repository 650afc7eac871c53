package io.bearhug.decision.reporting;

import static io.bearhug.decision.reporting.Lives.whom;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** How people fare, against those who are held out. */
@ApplicationScoped
public class ReportOnPeople {

    private final Lives lives;

    ReportOnPeople(Lives lives) {
        this.lives = lives;
    }

    /** In this time. */
    public Uni<PeopleReport> in(Span span) {
        var comparison = new Comparison();
        return group(false, span, comparison)
                .chain(all -> group(true, span, comparison).map(others -> all && others))
                .map(all -> comparison.report(span, lives.words(all)));
    }

    /** Those of the time, and those of 90 days before, of whom it is known by its end whether they stayed. */
    private Uni<Boolean> group(boolean heldOut, Span span, Comparison comparison) {
        var earlier = span.earlier(Comparison.LATER.plus(Comparison.LOOKED_FOR));
        return lives.each(whom(heldOut, span), comparison::add)
                .chain(all -> lives.each(whom(heldOut, earlier).until(span.to()), comparison::addEarlier)
                        .map(others -> all && others));
    }
}
