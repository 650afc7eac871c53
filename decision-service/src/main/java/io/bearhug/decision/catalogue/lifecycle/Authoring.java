package io.bearhug.decision.catalogue.lifecycle;

import io.bearhug.decision.catalogue.bundle.BundleCheck;
import io.bearhug.decision.catalogue.bundle.Checked;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes drafts and takes them towards the catalogue in force. */
@ApplicationScoped
public class Authoring {

    private static final int TRIES = 5;

    private final CatalogueStore store;
    private final LiveRules live;
    private final Clock clock;

    Authoring(CatalogueStore store, LiveRules live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
    }

    /** Writes a draft, anew or for the first time, if the check finds nothing wrong. */
    public Uni<Outcome> write(String name, String author, String text) {
        return store.live().chain(version -> check(text, version).chain(checked -> switch (checked) {
            case Checked.Faulty it -> Uni.createFrom().<Outcome>item(new Outcome.Faulty(it));
            case Checked.Sound it -> keep(name, author, text, version, it);
        }));
    }

    private Uni<Outcome> keep(String name, String author, String text, Version version, Checked.Sound checked) {
        return store.findDraft(name)
                .map(found -> found.map(it -> it.rewritten(author, text, version.number(), clock.instant()))
                        .orElseGet(() -> Draft.first(name, author, text, version.number(), clock.instant())))
                .chain(draft -> store.save(draft)
                        .map(saved -> saved ? new Outcome.Stands(draft, checked, version) : new Outcome.TooLate()));
    }

    /** A draft, checked against the catalogue in force. */
    public Uni<Outcome> look(String name) {
        return store.findDraft(name)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(noDraft(name))
                        : store.live().chain(version -> look(found.get(), version)));
    }

    private Uni<Outcome> look(Draft draft, Version version) {
        return check(draft.text(), version).map(checked -> new Outcome.Stands(draft, checked, version));
    }

    /** Sends a draft back to its authors, with a word to them or without. */
    public Uni<Outcome> sendBack(String name, String actor, @Nullable String comment) {
        var now = clock.instant();
        var remark = comment == null ? null : new Draft.Remark(actor, comment, now);
        return store.findDraft(name)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(noDraft(name))
                        : taken(
                                remarked(found.get().take(Draft.Step.REJECT, actor, now), remark),
                                Draft.Step.REJECT,
                                actor));
    }

    private static Draft.Taken remarked(Draft.Taken taken, Draft.@Nullable Remark remark) {
        return taken instanceof Draft.Taken.Ok(var draft) ? new Draft.Taken.Ok(draft.remarked(remark)) : taken;
    }

    /** Takes a step with a draft. */
    public Uni<Outcome> take(Draft.Step step, String name, String actor) {
        return store.findDraft(name)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(noDraft(name))
                        : taken(found.get().take(step, actor, clock.instant()), step, actor));
    }

    private Uni<Outcome> taken(Draft.Taken taken, Draft.Step step, String actor) {
        return switch (taken) {
            case Draft.Taken.WrongState it -> Uni.createFrom().item(new Outcome.WrongState(it.state(), it.needed()));
            case Draft.Taken.OwnDraft() -> Uni.createFrom().item(new Outcome.OwnDraft());
            case Draft.Taken.Ok(var draft) ->
                switch (step) {
                    case PUBLISH -> publish(draft, actor);
                    case SUBMIT, APPROVE, REJECT -> save(draft, step);
                };
        };
    }

    /** What goes forward must still be sound; what goes back may be anything. */
    private Uni<Outcome> save(Draft draft, Draft.Step step) {
        return store.live().chain(version -> check(draft.text(), version).chain(checked -> switch (checked) {
            case Checked.Faulty it
            when step != Draft.Step.REJECT -> Uni.createFrom().<Outcome>item(new Outcome.Faulty(it));
            case Checked it ->
                store.save(draft).map(saved -> saved ? new Outcome.Stands(draft, it, version) : new Outcome.TooLate());
        }));
    }

    /** What was approved against an older version is checked again against the one in force. */
    private Uni<Outcome> publish(Draft draft, String actor) {
        return again(
                () -> store.live().chain(from -> check(draft.text(), from).chain(checked -> switch (checked) {
                    case Checked.Faulty it -> Uni.createFrom().<Outcome>item(new Outcome.Faulty(it));
                    case Checked.Sound it -> {
                        var now = clock.instant();
                        var to = from.next(it.catalogue(), actor, "draft " + draft.name(), now);
                        yield bringIntoForce(new Publication(from, to, Optional.of(draft.published(to.number(), now))));
                    }
                })),
                TRIES);
    }

    /** Puts the content of an earlier version in force again, as a new version. */
    public Uni<Outcome> rollBack(long number, String actor) {
        return store.findVersion(number)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().<Outcome>item(new Outcome.NotThere("version v" + number))
                        : again(
                                () -> store.live().chain(from -> {
                                    var to = from.next(
                                            found.get().catalogue(), actor, "back to v" + number, clock.instant());
                                    return bringIntoForce(new Publication(from, to, Optional.empty()));
                                }),
                                TRIES));
    }

    private Uni<Outcome> bringIntoForce(Publication publication) {
        return store.publish(publication).chain(published -> {
            if (!published) {
                return Uni.createFrom().<Outcome>item(new Outcome.TooLate());
            }
            return live.swap(publication.to().catalogue()).replaceWith(new Outcome.InForce(publication.to()));
        });
    }

    /** Publishing at the same moment as somebody else means checking again against theirs. */
    private static Uni<Outcome> again(Supplier<Uni<Outcome>> attempt, int tries) {
        return attempt.get()
                .chain(outcome -> outcome instanceof Outcome.TooLate && tries > 1
                        ? again(attempt, tries - 1)
                        : Uni.createFrom().item(outcome));
    }

    private static Outcome noDraft(String name) {
        return new Outcome.NotThere("draft " + name);
    }

    /** Compiling all rules takes longer than an event loop may be kept. */
    private Uni<Checked> check(String text, Version against) {
        return Uni.createFrom()
                .item(() -> BundleCheck.check(text, against.catalogue(), clock.instant()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
