package io.bearhug.context.query;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.people.FindSubject;
import io.bearhug.context.view.Memory;
import io.bearhug.context.view.View;
import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;

/** Answers what is going on with somebody. */
@ApplicationScoped
public class AnswerQuery {

    private final FindSubject findSubject;
    private final CurrentLens lens;
    private final Clock clock;
    private final ContextConfig.Query limits;
    private final ZoneId zone;

    AnswerQuery(FindSubject findSubject, CurrentLens lens, Clock clock, ContextConfig config) {
        this.findSubject = findSubject;
        this.lens = lens;
        this.clock = clock;
        this.limits = config.query();
        this.zone = config.zone();
    }

    /** The whole answer; without the store, what can be said from the question alone. */
    public Uni<LiveContext> answer(ContextQuery query) {
        var question = Question.of(query, limits.mostIdentifiers(), limits.mostEvents(), clock.instant());
        return findSubject
                .find(question.asked())
                .onFailure(Unavailable.class)
                .recoverWithItem(question::degraded)
                .map(subject -> see(question, subject));
    }

    /** The answer for those who may not see names and sensitive facts. */
    public Uni<LiveContext> answerMasked(ContextQuery query) {
        return answer(query).map(context -> Masking.of(context, lens.current().catalogue()));
    }

    /** What may no longer be known is not told of the past either. */
    private LiveContext see(Question question, View.Subject subject) {
        var reading = lens.current();
        var all = question.with(subject, reading);
        var known = Memory.of(all, reading, View.present(all.parts(), clock.instant()));
        return View.of(known, reading, question.instant(all), zone);
    }
}
