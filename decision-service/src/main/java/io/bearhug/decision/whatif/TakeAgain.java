package io.bearhug.decision.whatif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.contracts.Decision;
import io.bearhug.contracts.Json;
import io.bearhug.decision.arbitration.CatalogueVersions;
import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.support.clock.Ticker;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Takes recorded decisions again, in turn, page by page and on a worker, and folds them. */
@ApplicationScoped
public class TakeAgain {

    private static final Logger LOG = Logger.getLogger(TakeAgain.class);

    private static final int PAGE = 100;

    /** Well below the minute after which it is taken as interrupted. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final FindSubject subjects;
    private final RecordedDecisions decisions;
    private final CatalogueVersions versions;
    private final Runs runs;
    private final Turns turns;
    private final Clock clock;

    TakeAgain(
            FindSubject subjects,
            RecordedDecisions decisions,
            CatalogueVersions versions,
            Runs runs,
            Turns turns,
            Clock clock) {
        this.subjects = subjects;
        this.decisions = decisions;
        this.versions = versions;
        this.runs = runs;
        this.turns = turns;
        this.clock = clock;
    }

    /** What is folded; not asked by several threads at once. */
    interface Fold {

        /** The next decision. */
        void take(Noted noted, Recorded recorded, CompiledCatalogue then);

        /** One that cannot be taken again. */
        void leaveOut(String reason);

        /** What came of them, after the last. */
        Folded folded(Chosen chosen);
    }

    /**
     * What is kept.
     *
     * @param result which names nobody
     * @param examples of decisions that came out otherwise
     * @param withNothing people to whom nothing would have been said
     */
    record Folded(JsonNode result, List<Simulated.Seen> examples, List<Somebody> withNothing) {
        Folded {
            examples = List.copyOf(examples);
            withNothing = List.copyOf(withNothing);
        }
    }

    /** Decisions that were chosen, and what is made of them. */
    record Prepared(Chosen chosen, Fold fold) {}

    private record Job(Run run, Chosen chosen, Fold fold) {}

    /** A decision that could be read. */
    private record Read(Noted noted, Recorded recorded) {}

    /**
     * Begins if it can, may, and there is a turn for it.
     *
     * @param by the catalogue to take decisions again by
     * @param against why it cannot begin, or may not
     * @param prepare chooses decisions, and what is made of them
     */
    Uni<Start> start(
            Run.Kind kind,
            Wanted.By by,
            Function<Subject, Optional<Start>> against,
            Function<Subject, Uni<Prepared>> prepare) {
        return subjects.find(by).chain(found -> switch (found) {
            case FindSubject.Found.NotThere(var what) -> Uni.createFrom().<Start>item(new Start.NotThere(what));
            case FindSubject.Found.Faulty(var checked) -> Uni.createFrom().<Start>item(new Start.Faulty(checked));
            case FindSubject.Found.Here(var subject) ->
                against.apply(subject)
                        .map(it -> Uni.createFrom().item(it))
                        .orElseGet(() -> inTurn(() -> job(kind, subject, prepare)));
        });
    }

    private Uni<Start> inTurn(Supplier<Uni<Job>> job) {
        return turns.take()
                ? Uni.createFrom()
                        .deferred(job::get)
                        .onFailure()
                        .invoke(turns::giveBack)
                        .onCancellation()
                        .invoke(turns::giveBack)
                        .map(this::use)
                : Uni.createFrom().item(new Start.Busy());
    }

    private Uni<Job> job(Run.Kind kind, Subject subject, Function<Subject, Uni<Prepared>> prepare) {
        return prepare.apply(subject).chain(it -> runs.begin(
                        kind, subject.name(), it.chosen().decisions().size(), clock.instant())
                .map(run -> new Job(run, it.chosen(), it.fold())));
    }

    private Start use(Job job) {
        var id = job.run().id();
        var beating = Ticker.telling("a simulation gives no sign of life", BEAT, () -> runs.beat(id));
        turns.use(() -> work(job).onTermination().invoke(beating::cancel));
        return new Start.Begun(job.run());
    }

    private Uni<Void> work(Job job) {
        var known = new ConcurrentHashMap<String, Optional<CompiledCatalogue>>();
        var pages = pages(job.chosen().decisions());
        return Multi.createFrom()
                .range(0, pages.size())
                .onItem()
                .transformToUniAndConcatenate(i -> page(pages.get(i), job.fold(), known)
                        .chain(() -> runs.progress(
                                job.run().id(),
                                Math.min((i + 1) * PAGE, job.run().of()))))
                .onItem()
                .ignoreAsUni()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> keep(job))
                .onFailure()
                .recoverWithUni(failure -> failed(job.run(), failure));
    }

    private Uni<Void> keep(Job job) {
        var folded = job.fold().folded(job.chosen());
        return runs.finish(job.run().id(), folded.result(), folded.examples(), folded.withNothing());
    }

    private Uni<Void> failed(Run run, Throwable failure) {
        LOG.warnf(failure, "%s %s failed", run.kind(), run.id());
        return runs.fail(run.id(), "A part of ours was away or went wrong; please start it again.");
    }

    private static List<List<Noted>> pages(List<Noted> all) {
        var pages = new ArrayList<List<Noted>>();
        for (var i = 0; i < all.size(); i += PAGE) {
            pages.add(all.subList(i, Math.min(i + PAGE, all.size())));
        }
        return pages;
    }

    private Uni<Void> page(List<Noted> page, Fold fold, Map<String, Optional<CompiledCatalogue>> known) {
        return decisions
                .records(page.stream().map(Noted::decisionId).toList())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(records -> read(page, records, fold))
                .chain(read -> catalogues(read, known).replaceWith(read))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(read -> read.forEach(it -> take(it, fold, known)))
                .replaceWithVoid();
    }

    private static List<Read> read(List<Noted> page, Map<String, String> records, Fold fold) {
        var read = new ArrayList<Read>();
        for (var noted : page) {
            var json = records.get(noted.decisionId());
            if (json == null) {
                fold.leaveOut("is gone meanwhile");
            } else {
                recorded(json)
                        .ifPresentOrElse(it -> read.add(new Read(noted, it)), () -> fold.leaveOut("cannot be read"));
            }
        }
        return read;
    }

    private static Optional<Recorded> recorded(String json) {
        try {
            return Optional.of(Recorded.of(Json.mapper().readValue(json, Decision.class)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Catalogues with which a page was decided, each read once. */
    private Uni<Void> catalogues(List<Read> read, Map<String, Optional<CompiledCatalogue>> known) {
        var missing = read.stream()
                .map(it -> it.recorded().decision().catalogue())
                .distinct()
                .filter(it -> !known.containsKey(it))
                .toList();
        return Multi.createFrom()
                .iterable(missing)
                .onItem()
                .transformToUniAndConcatenate(version -> versions.version(version)
                        .invoke(it -> {
                            var _ = known.put(version, it);
                        })
                        .replaceWithVoid())
                .onItem()
                .ignoreAsUni();
    }

    private static void take(Read read, Fold fold, Map<String, Optional<CompiledCatalogue>> known) {
        var version = read.recorded().decision().catalogue();
        Objects.requireNonNull(known.get(version))
                .ifPresentOrElse(
                        then -> fold.take(read.noted(), read.recorded(), then),
                        () -> fold.leaveOut("catalogue " + version + " is not known any more"));
    }
}
