package io.bearhug.context.forgetting;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.fold.FragmentState;
import io.bearhug.context.fold.Fragments;
import io.bearhug.context.fold.Fragments.Held;
import io.bearhug.context.forgetting.Endings.Ending;
import io.bearhug.context.forgetting.Endings.Subject;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.people.FindSubject;
import io.bearhug.context.snapshots.TakeSnapshots;
import io.bearhug.context.view.Memory;
import io.bearhug.context.view.Profiling;
import io.bearhug.context.view.View;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Forgets visits that are over of whoever may not be remembered beyond them. Without a profiling purpose there is nothing to do. */
@ApplicationScoped
public class ForgetVisits {

    private static final Logger LOG = Logger.getLogger(ForgetVisits.class);
    private static final int AT_ONCE = 8;
    /** How long whoever cannot be looked at just now is left alone. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final Endings endings;
    private final FindSubject findSubject;
    private final Fragments fragments;
    private final TakeSnapshots takeSnapshots;
    private final CurrentLens lens;
    private final Clock clock;
    private final ContextConfig.Forgetting config;

    ForgetVisits(
            Endings endings,
            FindSubject findSubject,
            Fragments fragments,
            TakeSnapshots takeSnapshots,
            CurrentLens lens,
            Clock clock,
            ContextConfig config) {
        this.endings = endings;
        this.findSubject = findSubject;
        this.fragments = fragments;
        this.takeSnapshots = takeSnapshots;
        this.lens = lens;
        this.clock = clock;
        this.config = config.forgetting();
    }

    /** Something happened on these fragments: their visits will end. */
    public Uni<Void> happened(Collection<String> keys) {
        var now = clock.instant();
        var over = now.plus(Memory.VISIT_GAP).plus(config.waits());
        return keys.isEmpty() || !Profiling.isDeclared(lens.current().catalogue())
                ? Uni.createFrom().voidItem()
                : endings.expect(
                        keys.stream().<Subject>map(Subject.Fragment::new).toList(), over, now);
    }

    /** There is news of people: what they allow no more is not to wait until their next visit ends. */
    public Uni<Void> changed(Collection<Person> people) {
        var some = people.stream()
                .filter(this::mayHaveToBeForgotten)
                .<Subject>map(person -> new Subject.Someone(person.id()))
                .toList();
        var now = clock.instant();
        return some.isEmpty() ? Uni.createFrom().voidItem() : endings.expect(some, now.plus(config.waits()), now);
    }

    private boolean mayHaveToBeForgotten(Person person) {
        return !lens.isLoaded()
                || !(Profiling.of(lens.current().catalogue(), person.consents()) instanceof Profiling.Always);
    }

    /** Looks at those that are due, the oldest first. Answers whether there may be more. */
    public Uni<Boolean> some() {
        return endings.due(clock.instant(), config.mostAtOnce()).flatMap(due -> Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUni(this::take)
                .merge(AT_ONCE)
                .onItem()
                .ignoreAsUni()
                .replaceWith(due.size() == config.mostAtOnce()));
    }

    /** One that cannot be looked at must not keep the others waiting. */
    private Uni<Void> take(Ending ending) {
        return found(ending.subject())
                .flatMap(found -> found.map(subject -> look(subject, ending)).orElseGet(() -> endings.done(ending)))
                .onFailure(failure -> !(failure instanceof Unavailable))
                .recoverWithUni(failure -> putOff(ending, failure));
    }

    private Uni<Void> putOff(Ending ending, Throwable failure) {
        LOG.error("forgetting a visit is put off", failure);
        return later(ending);
    }

    private Uni<Void> later(Ending ending) {
        return endings.putOff(ending, clock.instant().plus(LATER));
    }

    private Uni<Optional<View.Subject>> found(Subject subject) {
        return switch (subject) {
            case Subject.Fragment(var key) ->
                findSubject.find(List.of(identifier(key))).map(Optional::of);
            case Subject.Someone(var person) -> findSubject.ofPerson(person);
        };
    }

    private static Identifier identifier(String fragment) {
        int colon = fragment.indexOf(':');
        return new Identifier(fragment.substring(0, colon), fragment.substring(colon + 1));
    }

    /** Of whom not everything is known while the store is being rebuilt, nothing can be told that is to go. */
    private Uni<Void> look(View.Subject subject, Ending ending) {
        if (!subject.degraded().isEmpty()) {
            return later(ending);
        }
        var now = View.present(subject.parts(), clock.instant());
        var forgetting = Forgetting.of(subject, lens.current(), now, config.waits());
        return forget(forgetting)
                .flatMap(all -> all
                        ? forgetting
                                .next()
                                .map(at -> endings.putOff(ending, at))
                                .orElseGet(() -> endings.done(ending))
                        : later(ending));
    }

    /** Answers whether all of it is gone; not what somebody else wrote to meanwhile. */
    private Uni<Boolean> forget(Forgetting forgetting) {
        var keys = forgetting.slices().keySet();
        return keys.isEmpty()
                ? Uni.createFrom().item(true)
                : fragments.hold(keys).flatMap(held -> save(forgetting, held.values()));
    }

    private Uni<Boolean> save(Forgetting forgetting, Collection<Held> held) {
        var changed = held.stream()
                .flatMap(before -> forgetting.applyTo(before.state()).map(before::with).stream())
                .toList();
        return changed.isEmpty()
                ? Uni.createFrom().item(true)
                : fragments.save(changed, lens.current()).flatMap(lost -> copy(changed, lost)
                        .replaceWith(lost.isEmpty()));
    }

    /** What is gone is to be gone from the copies too; and who was erased while a copy was on its way is not to be left behind in it. */
    private Uni<Void> copy(List<Held> changed, Collection<String> lost) {
        Map<String, FragmentState> states = new HashMap<>();
        changed.stream()
                .map(Held::state)
                .filter(state -> !lost.contains(state.fragment()))
                .forEach(state -> states.put(state.fragment(), state));
        return takeSnapshots
                .settle(states.keySet(), states)
                .chain(() -> fragments.hold(states.keySet()))
                .flatMap(now -> takeSnapshots.settle(erased(now.values()), Map.of()));
    }

    private static List<String> erased(Collection<Held> held) {
        return held.stream()
                .filter(it -> it.forgotten() != null && it.state().isEmpty())
                .map(it -> it.state().fragment())
                .toList();
    }
}
