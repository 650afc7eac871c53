package io.bearhug.decision.arbitration;

import io.bearhug.contracts.Decision;
import io.bearhug.contracts.context.ContextQuery;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.decision.DecisionConfig;
import io.bearhug.decision.catalogue.CurrentCatalogue;
import io.bearhug.decision.items.Items;
import io.bearhug.decision.learning.Models;
import io.bearhug.decision.ledger.DecisionRecord;
import io.bearhug.decision.ledger.Grant;
import io.bearhug.decision.ledger.Ledger;
import io.bearhug.decision.ledger.LedgerUnavailable;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.liking.Likings;
import io.bearhug.decision.recommendation.ItemShelf;
import io.bearhug.decision.situation.Question;
import io.bearhug.decision.situation.Situation;
import io.bearhug.support.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers a question: reads what is going on and what was said before, decides, reserves, makes it known. A part that is away
 * makes the answer quieter, never wrong.
 */
@ApplicationScoped
public class DecideNext {

    private final Contexts contexts;
    private final Ledger ledger;
    private final Decisions decisions;
    private final CurrentCatalogue catalogue;
    private final Items items;
    private final Models models;
    private final Likings likings;
    private final OutcomeTokens tokens;
    private final Watch watch;
    private final DecisionConfig config;
    private final Clock clock;

    DecideNext(
            Contexts contexts,
            Ledger ledger,
            Decisions decisions,
            CurrentCatalogue catalogue,
            Items items,
            Models models,
            Likings likings,
            OutcomeTokens tokens,
            Watch watch,
            DecisionConfig config,
            Clock clock) {
        this.contexts = contexts;
        this.ledger = ledger;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.items = items;
        this.models = models;
        this.likings = likings;
        this.tokens = tokens;
        this.watch = watch;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The answer: the one given before to the same question, or a new one. What is known by the question alone is read while the other
     * service is asked; whether it was asked before is found out where it is kept, when the new answer is to be kept.
     */
    public Uni<Reply> answer(Asked asked) {
        var question = asked.question();
        return Uni.combine()
                .all()
                .unis(context(question), ledger(question, List.of(question.fragment())))
                .asTuple()
                .chain(it -> decide(asked, it.getItem1(), it.getItem2()));
    }

    private Uni<LiveContext> context(Question question) {
        var query = new ContextQuery(question.identifiers(), question.events(), question.channel(), null);
        return contexts.ask(query)
                .onFailure(failure -> mayDegrade(failure, question))
                .recoverWithItem(() -> RequestOnly.context(question, now()));
    }

    /** A channel is waiting for its answer; a moment can wait until all parts are back. */
    private static boolean mayDegrade(Throwable failure, Question question) {
        return failure instanceof Unavailable && question.moment() == null;
    }

    /** Published again, because whoever asked before may have gone before it was durable. */
    private Uni<Reply> repeat(DecisionRecord known, Asked asked) {
        return known.fingerprint().equals(asked.fingerprint())
                ? decisions.publish(known.decision()).replaceWith(new Reply.Decided(known.decision()))
                : Uni.createFrom().item(new Reply.OtherQuestion());
    }

    private Uni<Reply> decide(Asked asked, LiveContext context, LedgerView own) {
        var others = context.fragments().stream()
                .filter(fragment -> !fragment.equals(asked.question().fragment()))
                .distinct()
                .toList();
        return ledger(asked.question(), others)
                .map(own::plus)
                .map(read -> new Situation(asked.question(), context, read, List.of(), now()))
                .map(it -> it.seesOnlyRequest() ? it.with(it.ledger().incomplete(), List.of()) : it)
                .chain(situation -> attempt(asked, situation, 0));
    }

    private Uni<LedgerView> ledger(Question question, List<String> fragments) {
        return ledger.read(fragments)
                .onFailure(failure -> mayDegrade(failure, question))
                .recoverWithItem(LedgerView.UNREADABLE);
    }

    private Uni<Reply> attempt(Asked asked, Situation situation, int round) {
        var degraded = situation.ledger().sight() == LedgerView.Sight.NONE ? List.of("ledger") : List.<String>of();
        var shelf = new ItemShelf(items, likings.known());
        var deciding = stamped(Deciding.on(situation, catalogue.current(), shelf, models.experience(), degraded));
        if (asked.question().mode() == Question.Mode.SIMULATE) {
            return Uni.createFrom().item(new Reply.Decided(deciding.decision()));
        }
        return degraded.isEmpty()
                ? reserve(asked, situation, deciding, round)
                : publish(new DecisionRecord(asked.fingerprint(), deciding.decision()), deciding, asked);
    }

    private Uni<Reply> reserve(Asked asked, Situation situation, Deciding deciding, int round) {
        var decided = new DecisionRecord(asked.fingerprint(), deciding.decision());
        var fragments = fragments(asked.question(), situation.context());
        return ledger.reserve(decided, deciding.reservations(), fragments, situation.now())
                .chain(grant -> switch (grant) {
                    case Grant.Granted _ -> publish(decided, deciding, asked);
                    case Grant.Existing(var known) -> repeat(known, asked);
                    case Grant.Refused refused -> again(asked, situation, refused, round + 1);
                })
                .onFailure(failure -> failure instanceof LedgerUnavailable && mayDegrade(failure, asked.question()))
                .recoverWithUni(() -> attempt(asked, situation.with(LedgerView.UNREADABLE, List.of()), round));
    }

    /** The next best thing, now that some are known not to fit; after too many races nothing that is capped. */
    private Uni<Reply> again(Asked asked, Situation situation, Grant.Refused refused, int round) {
        watch.refused(refused.refusals().size());
        var lost = Stream.concat(situation.refused().stream(), refused.refusals().stream())
                .toList();
        var ledgerThen = round < config.reservations().rounds()
                ? situation.ledger()
                : situation.ledger().incomplete();
        return attempt(asked, situation.with(ledgerThen, lost), round);
    }

    private Uni<Reply> publish(DecisionRecord decided, Deciding deciding, Asked asked) {
        return decisions
                .publish(decided.decision())
                .replaceWith(decided.decision())
                .onFailure(failure -> mayDegrade(failure, asked.question()))
                .recoverWithUni(() -> withdraw(decided, deciding))
                .invoke(watch::decided)
                .map(Reply.Decided::new);
    }

    /** What is not durable is not said. */
    private Uni<Decision> withdraw(DecisionRecord decided, Deciding deciding) {
        var silent = Silencing.of(decided.decision(), "decisions");
        return ledger.withdraw(new DecisionRecord(decided.fingerprint(), silent), deciding.reservations())
                .onFailure(Unavailable.class)
                .recoverWithNull()
                .replaceWith(silent);
    }

    private Deciding stamped(Deciding deciding) {
        return new Deciding(Tokens.stamp(deciding.decision(), tokens), deciding.reservations());
    }

    private static List<String> fragments(Question question, LiveContext context) {
        return Stream.concat(Stream.of(question.fragment()), context.fragments().stream())
                .distinct()
                .toList();
    }

    /** To the millisecond, as the ledger keeps time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
