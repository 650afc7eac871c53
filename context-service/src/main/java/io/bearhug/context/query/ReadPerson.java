package io.bearhug.context.query;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.people.FindSubject;
import io.bearhug.context.view.Timelines;
import io.bearhug.context.view.View;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.Timeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is going on with a person who is already known by their id, for those who look on. */
@ApplicationScoped
public class ReadPerson {

    private final FindSubject findSubject;
    private final CurrentLens lens;
    private final Clock clock;
    private final ZoneId zone;

    ReadPerson(FindSubject findSubject, CurrentLens lens, Clock clock, ContextConfig config) {
        this.findSubject = findSubject;
        this.lens = lens;
        this.clock = clock;
        this.zone = config.zone();
    }

    /** Their live context; empty for somebody of whom nothing has arrived here. */
    public Uni<Optional<LiveContext>> context(String person, boolean masked) {
        return findSubject.ofPerson(person).map(found -> found.map(subject -> see(subject, masked)));
    }

    /** What is seen of somebody who was found. */
    LiveContext see(View.Subject subject, boolean masked) {
        var reading = lens.current();
        var context = View.of(subject, reading, View.present(subject.parts(), clock.instant()), zone);
        return masked ? Masking.of(context, reading.catalogue()) : context;
    }

    /** A page of what they did, newest first. */
    public Uni<Optional<Timeline>> events(String person, @Nullable String after, int limit, boolean masked) {
        return findSubject
                .ofPerson(person)
                .map(found -> found.map(subject -> {
                    var now = View.present(subject.parts(), clock.instant());
                    var timeline = Timelines.of(subject, lens.current(), now, after, limit);
                    return masked ? Timelines.masked(timeline) : timeline;
                }));
    }
}
