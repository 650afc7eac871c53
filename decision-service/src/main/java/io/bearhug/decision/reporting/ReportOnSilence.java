package io.bearhug.decision.reporting;

import static io.bearhug.decision.reporting.Lives.whom;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What silence is worth. */
@ApplicationScoped
public class ReportOnSilence {

    private final Lives lives;

    ReportOnSilence(Lives lives) {
        this.lives = lives;
    }

    /** In this time. */
    public Uni<SilenceReport> in(Span span) {
        var silences = new Silences();
        return lives.each(whom(false, span), silences::add)
                .chain(all -> lives.each(whom(true, span), silences::add).map(others -> all && others))
                .map(all -> silences.report(span, lives.words(all)));
    }
}
