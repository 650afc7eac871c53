package io.bearhug.identity.erasure;

import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Topic;
import io.bearhug.identity.IdentityConfig;
import io.bearhug.identity.persons.RegionChange;
import io.bearhug.identity.persons.ResolveFacts;
import io.bearhug.support.erasure.Leftovers;
import io.bearhug.support.identifiers.Fragments;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Forgets what people told about somebody else, for whom it was told about. It says nothing about who they are. */
@ApplicationScoped
public class EraseMentions {

    private static final Logger LOG = Logger.getLogger(EraseMentions.class);

    /** More people than this are looked at again in the background. */
    private static final int AT_ONCE = 100;

    private final Mentions mentions;
    private final Fragments fragments;
    private final ResolveFacts resolve;
    private final Leftovers leftovers;
    private final Clock clock;
    private final Duration rejectsKept;

    EraseMentions(
            Mentions mentions,
            Fragments fragments,
            ResolveFacts resolve,
            Leftovers leftovers,
            Clock clock,
            IdentityConfig config) {
        this.mentions = mentions;
        this.fragments = fragments;
        this.resolve = resolve;
        this.leftovers = leftovers;
        this.clock = clock;
        this.rejectsKept = config.rejects().time();
    }

    /**
     * What was forgotten.
     *
     * @param facts how many single facts
     * @param persons how many had told them
     * @param stores what became of each place they were in
     */
    public record Forgotten(long facts, long persons, List<Store> stores) {
        public Forgotten {
            stores = List.copyOf(stores);
        }
    }

    /** Forgets it all; empty if the name is nobody's. */
    public Uni<Optional<Forgotten>> erase(Identifier contact) {
        return fragments.normaliseNames(List.of(contact)).stream()
                .findFirst()
                .map(name -> mentions.forget(
                                name,
                                clock.instant().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS),
                                AT_ONCE)
                        .call(forgot -> lookAgain(forgot.lookAgain()))
                        .map(forgot -> Optional.of(new Forgotten(forgot.facts(), forgot.persons(), stores()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Void> lookAgain(List<Identifier> names) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<RegionChange> look(Identifier name) {
        return resolve.lookAgain(Set.of(name))
                .onFailure()
                .invoke(failure -> LOG.warnf("somebody who told of another waits: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private List<Store> stores() {
        return Stream.concat(
                        Stream.of(
                                Store.erased("facts about others"),
                                Store.erased("profiles"),
                                Store.expires(
                                        "refused events",
                                        InstantSource.system().instant().plus(rejectsKept))),
                        leftovers.of(Topic.EVENTS, Topic.PERSONS).stream())
                .toList();
    }
}
