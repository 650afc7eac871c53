package io.bearhug.decision.history;

import io.bearhug.contracts.Decision;
import io.bearhug.decision.ledger.DecisionRecord;
import io.bearhug.decision.ledger.Ledger;
import io.bearhug.decision.situation.DecisionIds;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds decisions: those of the last day at once, older ones in the log. */
@ApplicationScoped
public class FindDecisions {

    private final Ledger ledger;
    private final DecisionLog log;

    FindDecisions(Ledger ledger, DecisionLog log) {
        this.ledger = ledger;
        this.log = log;
    }

    /** One decision. */
    public Uni<Optional<Decision>> find(String decisionId) {
        return DecisionIds.isId(decisionId)
                ? fresh(decisionId).chain(it -> orLogged(it, decisionId))
                : Uni.createFrom().item(Optional.empty());
    }

    /**
     * One decision, for somebody to look at: none about people who were forgotten since, even where the log had not heard of it when they
     * were. Fails as unavailable where that cannot be known.
     */
    public Uni<Optional<Decision>> show(String decisionId) {
        return DecisionIds.isId(decisionId)
                ? fresh(decisionId).chain(this::unlessForgotten).chain(it -> orLogged(it, decisionId))
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<Decision>> fresh(String decisionId) {
        return ledger.find(decisionId)
                .onFailure(Unavailable.class)
                .recoverWithItem(Optional.empty())
                .map(it -> it.map(DecisionRecord::decision));
    }

    /** The log has nothing of those who were forgotten. */
    private Uni<Optional<Decision>> orLogged(Optional<Decision> fresh, String decisionId) {
        return fresh.isPresent() ? Uni.createFrom().item(fresh) : log.find(decisionId);
    }

    private Uni<Optional<Decision>> unlessForgotten(Optional<Decision> fresh) {
        return fresh.map(it -> log.isForgotten(it.personId(), it.fragment(), it.at())
                        .map(forgotten -> fresh.filter(_ -> !forgotten)))
                .orElseGet(() -> Uni.createFrom().item(fresh));
    }

    /** A person's decisions, newest first. */
    public Uni<DecisionLog.Page> ofPerson(String personId, @Nullable String after, int limit) {
        return log.ofPerson(personId, after, limit);
    }

    /** Everybody's decisions, newest first. */
    public Uni<DecisionLog.Page> all(
            @Nullable String outcome, @Nullable String channel, @Nullable String after, int limit) {
        return log.all(outcome, channel, after, limit);
    }
}
