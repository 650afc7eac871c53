package io.bearhug.identity.erasure;

import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.contracts.Topic;
import io.bearhug.identity.persons.KnownFacts;
import io.bearhug.identity.persons.RegionMoved;
import io.bearhug.identity.persons.ResolveFacts;
import io.bearhug.support.erasure.Leftovers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Forgets a person. Asking again answers the same erasure. */
@ApplicationScoped
public class ErasePerson {

    private static final Logger LOG = Logger.getLogger(ErasePerson.class);
    private static final int RETRIES = 10;
    private static final Duration FIRST_WAIT = Duration.ofMillis(5);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    private final ErasureRequests requests;
    private final ResolveFacts resolve;
    private final KnownFacts known;
    private final Leftovers leftovers;
    private final Clock clock;

    ErasePerson(ErasureRequests requests, ResolveFacts resolve, KnownFacts known, Leftovers leftovers, Clock clock) {
        this.requests = requests;
        this.resolve = resolve;
        this.known = known;
        this.leftovers = leftovers;
        this.clock = clock;
    }

    /** Forgets them; answers the erasure's id, empty if there is nobody of this id. */
    public Uni<Optional<String>> erase(String personId) {
        return Uni.createFrom()
                .deferred(() -> requests.begin(personId, now(), stores()))
                .onFailure(RegionMoved.class)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .atMost(RETRIES)
                .call(begun ->
                        begun.map(this::settle).orElseGet(() -> Uni.createFrom().voidItem()))
                .map(begun -> begun.map(ErasureRequests.Begun::id));
    }

    /** Never before an event that was taken until now, however finely the database counts. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    private List<Store> stores() {
        return Stream.concat(
                        Stream.of(
                                        "identifiers and links",
                                        "facts and consents",
                                        "profile and former ids",
                                        "refused events")
                                .map(Store::erased),
                        leftovers.of(Topic.EVENTS, Topic.PERSONS).stream())
                .toList();
    }

    /** What hung together by the forgotten names may fall apart now. If that fails, the next news there puts it right. */
    private Uni<Void> settle(ErasureRequests.Begun begun) {
        known.forgetAll();
        return begun.neighbours().isEmpty()
                ? Uni.createFrom().voidItem()
                : resolve.lookAgain(begun.neighbours())
                        .replaceWithVoid()
                        .onFailure()
                        .invoke(failure ->
                                LOG.warnf("erasure %s: neighbours wait: %s", begun.id(), failure.getMessage()))
                        .onFailure()
                        .recoverWithNull();
    }
}
