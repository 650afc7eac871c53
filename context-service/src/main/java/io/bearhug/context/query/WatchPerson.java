package io.bearhug.context.query;

import io.bearhug.context.ContextConfig;
import io.bearhug.context.notes.CurrentLens;
import io.bearhug.context.people.FindSubject;
import io.bearhug.support.problem.ProblemException;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Shows what is going on with a person whenever it changed. It asks for revisions before it loads what they are of, so what is shown is
 * never older than its id says, and a change that comes in between is seen at the next look.
 */
@ApplicationScoped
public class WatchPerson {

    private static final int ATTEMPTS = 3;

    /** Whoever watches shows anew who they are by the real time, whatever the clock of the product says. */
    private final Clock real = Clock.systemUTC();

    private final FindSubject findSubject;
    private final ReadPerson readPerson;
    private final Revisions revisions;
    private final CurrentLens lens;
    private final ContextConfig.Streams limits;
    private final Seats seats;

    WatchPerson(
            FindSubject findSubject,
            ReadPerson readPerson,
            Revisions revisions,
            CurrentLens lens,
            ContextConfig config) {
        this.findSubject = findSubject;
        this.readPerson = readPerson;
        this.revisions = revisions;
        this.lens = lens;
        this.limits = config.streams();
        this.seats = new Seats(limits.most(), limits.mostPerCaller());
    }

    /**
     * Whether somebody may be watched.
     *
     * @throws ProblemException 404 if nothing is known of the person, 429 or 503 if too many streams are open
     */
    public Uni<Void> admit(String caller, String person) {
        return switch (seats.ask(caller)) {
            case YOURS ->
                findSubject
                        .ofPerson(person)
                        .map(found ->
                                found.orElseThrow(() -> ProblemException.notFound("nothing is known of them here")))
                        .replaceWithVoid();
            case FULL ->
                Uni.createFrom()
                        .failure(ProblemException.unavailable(
                                "too many streams are open here", limits.tryAgainAfter(), null));
            case ENOUGH_OF_YOURS ->
                Uni.createFrom()
                        .failure(ProblemException.tooManyRequests(
                                "expected at most " + limits.mostPerCaller() + " open streams",
                                limits.tryAgainAfter()));
        };
    }

    /** The newest state, unless they have it, and each newer one, until they end. */
    public Multi<Glance> watch(Watcher watcher) {
        return Multi.createFrom()
                .deferred(() -> seats.take(watcher.caller()) == Seats.Answer.YOURS
                        ? look(watcher).onTermination().invoke(() -> seats.leave(watcher.caller()))
                        : Multi.createFrom().item(new Glance.Over(Glance.Why.FULL)));
    }

    private Multi<Glance> look(Watcher watcher) {
        return Multi.createBy()
                .repeating()
                .uni(() -> eyes(watcher), this::lookOnce)
                .withDelay(limits.beat())
                .whilst(glance -> !(glance instanceof Glance.Over));
    }

    private Eyes eyes(Watcher watcher) {
        Duration beat = limits.beat();
        return new Eyes(watcher, (int) Math.max(1, limits.heartbeat().toMillis() / Math.max(1, beat.toMillis())));
    }

    private Uni<Glance> lookOnce(Eyes eyes) {
        return real.instant().isBefore(eyes.watcher().until())
                ? compare(eyes, ATTEMPTS).onFailure(Unavailable.class).recoverWithItem(eyes::still)
                : Uni.createFrom().item(new Glance.Over(Glance.Why.EXPIRED));
    }

    private Uni<Glance> compare(Eyes eyes, int attempts) {
        return revisions.of(eyes.person(), eyes.fragments()).flatMap(revision -> {
            var id = eyes.nameOf(revision, lens.current().version());
            return eyes.have(id) ? Uni.createFrom().item(eyes.still()) : load(eyes, id, attempts);
        });
    }

    /** Where other fragments turn out to be theirs, or another person, the revisions were not of what was loaded. */
    private Uni<Glance> load(Eyes eyes, String id, int attempts) {
        return findSubject.ofPerson(eyes.person()).flatMap(found -> {
            if (found.isEmpty()) {
                return gone(eyes);
            }
            var subject = found.get();
            if (!eyes.follow(subject) && attempts > 0) {
                return compare(eyes, attempts - 1);
            }
            eyes.saw(id);
            return Uni.createFrom()
                    .item(new Glance.Changed(
                            id, readPerson.see(subject, eyes.watcher().masked())));
        });
    }

    /** A store that was lost will know them again; only who was erased is gone. */
    private Uni<Glance> gone(Eyes eyes) {
        return findSubject
                .isErased(eyes.person())
                .map(erased -> erased ? new Glance.Over(Glance.Why.ERASED) : eyes.still());
    }
}
