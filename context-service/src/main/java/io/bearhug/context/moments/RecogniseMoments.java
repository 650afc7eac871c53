package io.bearhug.context.moments;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.moments.Timers.Timer;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.people.FindSubject;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/** Looks whether a moment has come, sets a timer where it may still come, says it once where it has. */
@ApplicationScoped
public class RecogniseMoments {

    private static final Logger LOG = Logger.getLogger(RecogniseMoments.class);
    private static final int AT_ONCE = 16;

    private final FindSubject findSubject;
    private final Claims claims;
    private final Timers timers;
    private final Announcements announcements;
    private final CurrentLens lens;
    private final Clock clock;
    private final Duration keepsFor;
    private final Duration settling;
    private final int mostTimers;
    private volatile Patterns patterns;

    RecogniseMoments(
            FindSubject findSubject,
            Claims claims,
            Timers timers,
            Announcements announcements,
            CurrentLens lens,
            Clock clock,
            ContextConfig config) {
        this.findSubject = findSubject;
        this.claims = claims;
        this.timers = timers;
        this.announcements = announcements;
        this.lens = lens;
        this.clock = clock;
        this.keepsFor = config.moments().keepsFor();
        this.settling = config.moments().settling();
        this.mostTimers = config.moments().mostTimersAtOnce();
        this.patterns = Patterns.of(lens.current());
    }

    /**
     * Looks after events came.
     *
     * @param events names of new events by fragment
     */
    public Uni<Void> after(Map<String, Set<String>> events) {
        var now = patterns();
        return Multi.createFrom()
                .iterable(events.entrySet())
                .onItem()
                .transformToUni(entry -> look(entry.getKey(), now.after(entry.getValue())))
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni();
    }

    /** Looks where a timer is due. Answers how many were. */
    public Uni<Integer> whatIsDue() {
        return timers.due(clock.instant(), mostTimers).flatMap(due -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::take)
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni()
                .replaceWith(due.size()));
    }

    private Uni<Void> take(Timer timer) {
        var recognised = patterns().recognised().get(timer.definition());
        return recognised == null
                ? timers.done(timer)
                : findSubject
                        .find(identifiers(timer.fragment()))
                        .flatMap(subject -> look(recognised, subject, timer.fragment(), true))
                        .flatMap(settled ->
                                settled ? timers.done(timer) : Uni.createFrom().voidItem());
    }

    private Uni<Void> look(String fragment, Set<String> definitions) {
        if (definitions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return findSubject.find(identifiers(fragment)).flatMap(subject -> Multi.createFrom()
                .iterable(definitions)
                .onItem()
                .transformToUniAndConcatenate(id -> look(id, subject, fragment))
                .onItem()
                .ignoreAsUni());
    }

    private Uni<Boolean> look(String definition, View.Subject subject, String fragment) {
        var recognised = patterns().recognised().get(definition);
        return recognised == null ? Uni.createFrom().item(true) : look(recognised, subject, fragment, false);
    }

    /** Answers whether nothing is left to look for. */
    private Uni<Boolean> look(Recognised recognised, View.Subject subject, String fragment, boolean byTimer) {
        return claims.quietUntil(recognised.definition().id(), subjects(subject))
                .flatMap(quietUntil -> {
                    var sight = Pattern.Sight.of(subject, patterns().lens(), clock.instant());
                    var progress = Progress.of(recognised.pattern(), sight, quietUntil, keepsFor);
                    return switch (progress) {
                        case Progress.Nothing() -> Uni.createFrom().item(true);
                        case Progress.Waiting(var until) ->
                            timers.set(new Timer(recognised.definition().id(), fragment, until))
                                    .replaceWith(false);
                        case Progress.True _
                        when !byTimer && recognised.pattern().endsInAbsence() -> settle(recognised, fragment);
                        case Progress.True(var match) ->
                            say(Saying.of(recognised.definition(), match, subject, fragment, keepsFor));
                    };
                });
    }

    /** What did not come may have happened in time all the same and arrive in a moment. */
    private Uni<Boolean> settle(Recognised recognised, String fragment) {
        var soon = clock.instant().plus(settling);
        return timers.setUnlessEarlier(new Timer(recognised.definition().id(), fragment, soon))
                .replaceWith(false);
    }

    /** If somebody else has the claim, their look decides; ours is taken again until theirs is confirmed or void. */
    private Uni<Boolean> say(Saying saying) {
        return claims.claim(saying.claim())
                .flatMap(ours -> ours
                        ? announcements
                                .say(saying.moment())
                                .chain(() -> claims.confirm(saying.claim()))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private static Collection<String> subjects(View.Subject subject) {
        var subjects = new ArrayList<String>();
        if (subject.person() != null) {
            subjects.add(subject.person().id());
        }
        subject.parts().forEach(part -> subjects.add(part.state().fragment()));
        return Set.copyOf(subjects);
    }

    private static List<Identifier> identifiers(String fragment) {
        int colon = fragment.indexOf(':');
        return List.of(new Identifier(fragment.substring(0, colon), fragment.substring(colon + 1)));
    }

    private Patterns patterns() {
        var known = patterns;
        if (known.lens() == lens.current()) {
            return known;
        }
        var next = Patterns.of(lens.current());
        patterns = next;
        if (!next.notYet().isEmpty()) {
            LOG.warnf(
                    "catalogue %s: moments not recognised yet: %s", next.lens().version(), next.notYet());
        }
        return next;
    }
}
