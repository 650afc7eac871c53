package io.bearhug.context.moments;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.moments.Patterns.Recognised;
import io.bearhug.context.moments.Timers.Timer;
import io.bearhug.context.people.FindSubject;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Looks after events whether a moment has come, sets a timer where it may still come, says it once where it has. */
@ApplicationScoped
public class RecogniseMoments {

    private static final int AT_ONCE = 16;

    private final FindSubject findSubject;
    private final SayMoments sayMoments;
    private final Timers timers;
    private final CurrentPatterns patterns;
    private final Clock clock;
    private final Duration keepsFor;
    private final ZoneId zone;
    private final Duration settling;

    RecogniseMoments(
            FindSubject findSubject,
            SayMoments sayMoments,
            Timers timers,
            CurrentPatterns patterns,
            Clock clock,
            ContextConfig config) {
        this.findSubject = findSubject;
        this.sayMoments = sayMoments;
        this.timers = timers;
        this.patterns = patterns;
        this.clock = clock;
        this.keepsFor = config.moments().keepsFor();
        this.zone = config.zone();
        this.settling = config.moments().settling();
    }

    /**
     * Looks after events came.
     *
     * @param events names of new events by fragment
     */
    public Uni<Void> after(Map<String, Set<String>> events) {
        return each(events, this::look);
    }

    /**
     * Looks in a moment, by timers: what came was folded in while nobody was to be told anything.
     *
     * @param events names of events by fragment
     */
    public Uni<Void> afterwards(Map<String, Set<String>> events) {
        return each(events, this::lookSoon);
    }

    /** Most events wake nothing; that is to cost nothing. */
    private Uni<Void> each(Map<String, Set<String>> events, BiFunction<String, Set<String>, Uni<Void>> look) {
        var woken = patterns.get().after(events);
        return woken.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(woken.entrySet())
                        .onItem()
                        .transformToUni(entry -> look.apply(entry.getKey(), entry.getValue()))
                        .merge(AT_ONCE)
                        .onItem()
                        .ignoreAsUni();
    }

    private Uni<Void> lookSoon(String fragment, Collection<String> definitions) {
        var soon = clock.instant().plus(settling);
        return Multi.createFrom()
                .iterable(definitions)
                .onItem()
                .transformToUniAndConcatenate(id -> timers.setUnlessEarlier(new Timer(id, fragment, soon)))
                .onItem()
                .ignoreAsUni();
    }

    /** Looks where a timer is due. */
    Uni<Void> take(Timer timer) {
        var recognised = patterns.get().recognised().get(timer.definition());
        return recognised == null
                ? timers.done(timer)
                : findSubject
                        .find(identifiers(timer.subject()))
                        .flatMap(subject -> isHalfKnown(subject)
                                ? Uni.createFrom().item(false)
                                : look(recognised, subject, timer.subject(), true))
                        .flatMap(settled ->
                                settled ? timers.done(timer) : Uni.createFrom().voidItem());
    }

    private Uni<Void> look(String fragment, Set<String> definitions) {
        return findSubject
                .find(identifiers(fragment))
                .flatMap(subject -> isHalfKnown(subject)
                        ? lookSoon(fragment, definitions)
                        : look(patterns.get().named(definitions), subject, fragment));
    }

    /** Of whom not everything is known while the store is being rebuilt; what seems absent may be yet to come back. */
    static boolean isHalfKnown(View.Subject subject) {
        return !subject.degraded().isEmpty();
    }

    /** Looks at these patterns as if something had just happened. */
    Uni<Void> look(List<Recognised> recognised, View.Subject subject, String fragment) {
        return Multi.createFrom()
                .iterable(recognised)
                .onItem()
                .transformToUniAndConcatenate(it -> look(it, subject, fragment, false))
                .onItem()
                .ignoreAsUni();
    }

    /** Answers whether nothing is left to look for. */
    private Uni<Boolean> look(Recognised recognised, View.Subject subject, String fragment, boolean byTimer) {
        var sight = Sight.of(subject, patterns.get().lens(), clock.instant(), keepsFor, zone);
        return !byTimer && isLongWithout(recognised, sight)
                ? settle(recognised, fragment)
                : sayMoments.say(recognised, sight, fragment).flatMap(left -> waitFor(left, recognised, fragment));
    }

    private static boolean isLongWithout(Recognised recognised, Sight sight) {
        return recognised.pattern().endsInAbsence()
                && Progress.of(recognised, sight, Quiet.NEVER) instanceof Progress.True;
    }

    /** What did not come may have happened in time all the same and arrive in a moment. */
    private Uni<Boolean> settle(Recognised recognised, String fragment) {
        var soon = clock.instant().plus(settling);
        return timers.setUnlessEarlier(new Timer(recognised.definition().id(), fragment, soon))
                .replaceWith(false);
    }

    private Uni<Boolean> waitFor(SayMoments.Left left, Recognised recognised, String fragment) {
        return left.settled() && left.next().isPresent()
                ? timers.set(new Timer(
                                recognised.definition().id(),
                                fragment,
                                left.next().get()))
                        .replaceWith(false)
                : Uni.createFrom().item(left.settled());
    }

    private static List<Identifier> identifiers(String fragment) {
        int colon = fragment.indexOf(':');
        return List.of(new Identifier(fragment.substring(0, colon), fragment.substring(colon + 1)));
    }
}
