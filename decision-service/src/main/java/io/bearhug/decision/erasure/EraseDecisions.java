package io.bearhug.decision.erasure;

import io.bearhug.contracts.Erasure;
import io.bearhug.contracts.ErasureReceipt.Store;
import io.bearhug.contracts.Topic;
import io.bearhug.decision.history.DecisionLog;
import io.bearhug.decision.learning.ModelStore;
import io.bearhug.decision.ledger.Ledger;
import io.bearhug.decision.liking.LikingStore;
import io.bearhug.decision.reporting.FactStore;
import io.bearhug.decision.whatif.Runs;
import io.bearhug.support.erasure.ErasuresInStore;
import io.bearhug.support.erasure.Leftovers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forgets what was decided for somebody and what they heard from us. First it is remembered that they are forgotten, then the ledger
 * is emptied by what the log says, then the log: so it can be done again from wherever it stopped.
 */
@ApplicationScoped
public class EraseDecisions implements ErasuresInStore {

    private final ForgottenPeople forgotten;
    private final DecisionLog log;
    private final Ledger ledger;
    private final ModelStore models;
    private final LikingStore likings;
    private final Runs simulations;
    private final FactStore facts;
    private final Leftovers leftovers;

    EraseDecisions(
            ForgottenPeople forgotten,
            DecisionLog log,
            Ledger ledger,
            ModelStore models,
            LikingStore likings,
            Runs simulations,
            FactStore facts,
            Leftovers leftovers) {
        this.forgotten = forgotten;
        this.log = log;
        this.ledger = ledger;
        this.models = models;
        this.likings = likings;
        this.simulations = simulations;
        this.facts = facts;
        this.leftovers = leftovers;
    }

    /** Forgets them; done when nothing of them is found and nothing late is taken. */
    public Uni<List<Store>> erase(Erasure erasure) {
        return forgotten
                .remember(erasure)
                .chain(() -> forgotten.decisions(erasure))
                .flatMap(decisions -> empty(decisions, erasure.before())
                        .chain(() -> models.forget(erasure, ids(decisions)))
                        .chain(() -> simulations.forget(erasure, ids(decisions)))
                        .chain(() -> facts.forget(erasure, ids(decisions)))
                        .chain(() -> forgotten.remove(decisions)))
                .chain(() -> likings.forget(erasure))
                .chain(() -> forgotten.finish(erasure))
                .replaceWith(this::stores);
    }

    @Override
    public Uni<Set<String>> known(List<Erasure> erasures) {
        return forgotten.finished(erasures);
    }

    @Override
    public Uni<Void> applyAgain(List<Erasure> erasures) {
        return Multi.createFrom()
                .iterable(erasures)
                .onItem()
                .transformToUniAndConcatenate(this::erase)
                .onItem()
                .ignoreAsUni();
    }

    /** Keeps decisions in the log, but for those about people forgotten meanwhile: of these the ledger loses its part, too. */
    public Uni<Void> keep(List<DecisionLog.Entry> entries) {
        return log.add(entries)
                .flatMap(dropped -> empty(
                        dropped.stream()
                                .map(head -> new ForgottenPeople.Logged(head.decisionId(), head.fragment(), false))
                                .toList(),
                        Instant.EPOCH));
    }

    /** Does something about somebody, unless they were forgotten since. */
    public Uni<Void> unlessForgotten(
            @Nullable String personId, String fragment, Instant at, Supplier<Uni<Void>> action) {
        return forgotten
                .isForgotten(personId, fragment, at)
                .flatMap(is -> is ? Uni.createFrom().voidItem() : action.get());
    }

    /** Takes contacts of these decisions out of the ledgers, and from a ledger of theirs alone whatever is as old. */
    private Uni<Void> empty(List<ForgottenPeople.Logged> decisions, Instant before) {
        Map<String, List<ForgottenPeople.Logged>> byFragment =
                decisions.stream().collect(Collectors.groupingBy(ForgottenPeople.Logged::fragment));
        return Multi.createFrom()
                .iterable(byFragment.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> ledger.forget(
                        entry.getKey(),
                        ids(entry.getValue()),
                        entry.getValue().getFirst().theirs() ? before : Instant.EPOCH))
                .onItem()
                .ignoreAsUni();
    }

    private static List<String> ids(List<ForgottenPeople.Logged> decisions) {
        return decisions.stream().map(ForgottenPeople.Logged::decisionId).toList();
    }

    private List<Store> stores() {
        return Stream.concat(
                        Stream.of(
                                        "log of decisions",
                                        "appointments",
                                        "records of the last day",
                                        "ledger of contacts",
                                        "lessons of models",
                                        "what was bought and rated (liking, liker)",
                                        "simulations",
                                        "facts of reports")
                                .map(Store::erased),
                        leftovers.of(Topic.DECISIONS, Topic.OUTCOMES).stream())
                .toList();
    }
}
