package io.bearhug.context.rebuild;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.erasure.EraseContext;
import io.bearhug.context.fold.Arrived;
import io.bearhug.context.fold.Fragments;
import io.bearhug.context.forgetting.ForgetVisits;
import io.bearhug.context.moments.KeepCalendars;
import io.bearhug.context.moments.RecogniseMoments;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.people.FollowPerson;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Person;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings partitions back by their plans: who is forgotten, who is who and what was said come first. Nobody is told anything meanwhile;
 * whoever may have to be is looked at afterwards, by timers.
 */
@ApplicationScoped
public class RebuildContexts implements RebuildPartition.Listener {

    private final Marks marks;
    private final History history;
    private final Said said;
    private final RebuildPartition rebuildPartition;
    private final FollowPerson followPerson;
    private final EraseContext eraseContext;
    private final RecogniseMoments recogniseMoments;
    private final KeepCalendars keepCalendars;
    private final ForgetVisits forgetVisits;
    private final CurrentLens lens;
    private final Clock clock;
    private final Duration keepsFor;
    private final Duration momentsKeepFor;

    RebuildContexts(
            Marks marks,
            History history,
            Said said,
            RebuildPartition rebuildPartition,
            FollowPerson followPerson,
            EraseContext eraseContext,
            RecogniseMoments recogniseMoments,
            KeepCalendars keepCalendars,
            ForgetVisits forgetVisits,
            CurrentLens lens,
            Clock clock,
            ContextConfig config) {
        this.marks = marks;
        this.history = history;
        this.said = said;
        this.rebuildPartition = rebuildPartition;
        this.followPerson = followPerson;
        this.eraseContext = eraseContext;
        this.recogniseMoments = recogniseMoments;
        this.keepCalendars = keepCalendars;
        this.forgetVisits = forgetVisits;
        this.lens = lens;
        this.clock = clock;
        this.keepsFor = config.keepsFragmentsFor();
        this.momentsKeepFor = config.moments().keepsFor();
    }

    /** Forgets and describes people again; that asks for no order with facts and can be done at any time. */
    Uni<Void> people(Optional<Instant> since) {
        return history.erasures(since, erasure -> eraseContext.erase(erasure).replaceWithVoid())
                .chain(() -> history.persons(since, person -> follow(List.of(person))));
    }

    /** Rebuilds; done when all are whole. */
    Uni<Void> rebuild(Map<Integer, Plan> plans) {
        return marks.begin(plans.keySet()).flatMap(attempt -> people(since(plans))
                .chain(() -> history.moments(this::remember))
                .chain(() -> rebuild(plans, attempt)));
    }

    private Uni<Void> rebuild(Map<Integer, Plan> plans, String attempt) {
        return Multi.createFrom()
                .iterable(plans.entrySet())
                .onItem()
                .transformToUniAndConcatenate(it -> rebuildPartition.rebuild(
                        new RebuildPartition.Attempt(it.getKey(), attempt, lens.current(), keepsFor),
                        it.getValue(),
                        this))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> follow(List<Person> people) {
        return followPerson
                .take(people)
                .chain(() -> forgetVisits.changed(people))
                .chain(() -> keepCalendars.changed(people));
    }

    /** Since when people are read: from the beginning if any partition is. */
    private static Optional<Instant> since(Map<Integer, Plan> plans) {
        return plans.values().stream().allMatch(Plan.Rewind.class::isInstance)
                ? plans.values().stream()
                        .map(Plan.Rewind.class::cast)
                        .map(Plan.Rewind::since)
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    private Uni<Void> remember(List<Moment> moments) {
        var definitions = lens.current().catalogue().moments();
        return said.remember(moments.stream()
                .flatMap(moment -> Said.by(moment, definitions).stream())
                .toList());
    }

    @Override
    public Uni<Void> restored(List<Fragments.Restored> fragments) {
        var since = clock.instant().minus(momentsKeepFor);
        var names = new HashMap<String, Set<String>>();
        for (var restored : fragments) {
            var state = restored.held().state();
            state.notes().stream()
                    .filter(note -> note.at().isAfter(since))
                    .forEach(note -> add(names, state.fragment(), note.kind()));
        }
        var keys = fragments.stream()
                .map(restored -> restored.held().state().fragment())
                .collect(Collectors.toSet());
        return forgetVisits.happened(keys).chain(() -> recogniseMoments.afterwards(names));
    }

    @Override
    public Uni<Void> folded(List<Arrived> facts) {
        var since = clock.instant().minus(momentsKeepFor);
        var names = new HashMap<String, Set<String>>();
        for (var arrived : facts) {
            if (arrived.fact() instanceof Arrived.Happened(var event)
                    && event.time().isAfter(since)) {
                add(names, event.fragment(), Note.kindOf(event));
            }
        }
        var keys = facts.stream().map(arrived -> arrived.fact().fragment()).collect(Collectors.toSet());
        return forgetVisits.happened(keys).chain(() -> recogniseMoments.afterwards(names));
    }

    private static void add(Map<String, Set<String>> names, String fragment, String name) {
        names.computeIfAbsent(fragment, _ -> new HashSet<>()).add(name);
    }
}
