package io.bearhug.identity.likely;

import io.bearhug.identity.exports.ExportPersons;
import io.bearhug.identity.persons.PersonIds;
import io.bearhug.support.identifiers.Namespaces;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Searches all persons for those that are likely one. One search runs at a time; it reads, and changes nobody. */
@ApplicationScoped
public class FindLikelyMatches {

    private static final Logger LOG = Logger.getLogger(FindLikelyMatches.class);
    private static final int TOLD_EVERY = 500;

    private final ExportPersons persons;
    private final Searches searches;
    private final Describe describe;
    private final Limits limits;
    private final PersonIds ids;
    private final Clock clock;

    /**
     * How far a search may go.
     *
     * @param persons that are compared at most; all are in memory at once
     * @param silence after which a search is taken for dead
     */
    public record Limits(int persons, Duration silence) {}

    FindLikelyMatches(
            ExportPersons persons,
            Searches searches,
            Namespaces namespaces,
            Limits limits,
            PersonIds ids,
            Clock clock) {
        this.persons = persons;
        this.searches = searches;
        this.describe = new Describe(namespaces);
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a search and lets it run; empty if another one does. */
    public Uni<Optional<Search>> start(String by) {
        Search search = new Search(ids.next(), Search.State.RUNNING, by, clock.instant(), null, 0, 0, null);
        return searches.begin(search, clock.instant().minus(limits.silence())).map(begun -> {
            if (begun) {
                var _ = run(search.id())
                        .subscribe()
                        .with(_ -> {}, failure -> LOG.errorf("search %s: %s", search.id(), failure.getClass()));
            }
            return begun ? Optional.of(search) : Optional.empty();
        });
    }

    /** A search's progress. */
    public Uni<Optional<Search>> find(String id) {
        return searches.find(id);
    }

    private Uni<Void> run(String id) {
        return described(id)
                .flatMap(all -> all.size() > limits.persons()
                        ? searches.fail(id, tooMany(), clock.instant())
                        : compared(all).flatMap(found -> searches.finish(id, all.size(), found, clock.instant())))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "search %s for likely matches failed", id);
                    return searches.fail(id, "something went wrong; the log says what", clock.instant());
                });
    }

    private String tooMany() {
        return "more than " + limits.persons() + " persons have something to compare";
    }

    /** One more than allowed is enough to know that there are too many. */
    private Uni<List<Description>> described(String id) {
        List<Description> all = new ArrayList<>();
        return persons.after(null)
                .onItem()
                .transform(describe::of)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .select()
                .first(limits.persons() + 1L)
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    all.add(one);
                    return all.size() % TOLD_EVERY == 0
                            ? searches.progress(id, all.size(), clock.instant())
                            : Uni.createFrom().voidItem();
                })
                .collect()
                .last()
                .map(_ -> List.copyOf(all));
    }

    /** Minutes of computing are nothing for the threads that answer. */
    private static Uni<List<LikelyMatch>> compared(List<Description> all) {
        return Uni.createFrom()
                .item(() -> CompareDescriptions.compare(all))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
