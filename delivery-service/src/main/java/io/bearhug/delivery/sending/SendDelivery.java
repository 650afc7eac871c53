package io.bearhug.delivery.sending;

import io.bearhug.delivery.lifecycle.FailureReason;
import io.bearhug.delivery.lifecycle.Plan;
import io.bearhug.delivery.lifecycle.SkipReason;
import io.bearhug.delivery.lifecycle.State;
import io.bearhug.delivery.mail.Composition;
import io.bearhug.delivery.mail.Letter;
import io.bearhug.delivery.mail.Mail;
import io.bearhug.delivery.people.Addressee;
import io.bearhug.delivery.people.ContactPoint;
import io.bearhug.delivery.people.People;
import io.bearhug.delivery.permission.Question;
import io.bearhug.delivery.permission.SendCheck;
import io.bearhug.delivery.permission.Suppression;
import io.bearhug.delivery.permission.Verdict;
import io.bearhug.delivery.unsubscribe.UnsubscribeLinks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes one claimed delivery to its next state: asks everything again, hands it over, and says what came of it. */
@ApplicationScoped
public class SendDelivery {

    private static final Logger LOG = Logger.getLogger(SendDelivery.class);

    private final DueDeliveries deliveries;
    private final People people;
    private final Reasons reasons;
    private final MailProvider provider;
    private final HouseRules rules;
    private final UnsubscribeLinks links;
    private final Sends sends;
    private final Dice dice;
    private final Clock clock;

    SendDelivery(
            DueDeliveries deliveries,
            People people,
            Reasons reasons,
            MailProvider provider,
            HouseRules rules,
            UnsubscribeLinks links,
            Sends sends,
            Dice dice,
            Clock clock) {
        this.deliveries = deliveries;
        this.people = people;
        this.reasons = reasons;
        this.provider = provider;
        this.rules = rules;
        this.links = links;
        this.sends = sends;
        this.dice = dice;
        this.clock = clock;
    }

    /** Works on a claim until it is ended, given back or lost. */
    public Uni<Void> send(Claim claim) {
        return switch (claim.state()) {
            case State.Due due -> check(claim, due);
            case State.Attempting left -> end(claim, left.loseTrack());
            case State.Planned _ -> throw new IllegalStateException("what is claimed is due: " + claim.deliveryId());
        };
    }

    private Uni<Void> check(Claim claim, State.Due due) {
        Plan plan = claim.plan();
        return people.find(plan.personId(), plan.identifiers())
                .flatMap(addressee -> deliveries
                        .suppressions(contactPoints(addressee))
                        .map(suppressions -> question(claim, due, addressee, suppressions)))
                .flatMap(question -> act(claim, due, SendCheck.decide(question)));
    }

    private Question question(Claim claim, State.Due due, Addressee addressee, List<Suppression> suppressions) {
        Question.Rules house = rules.of(claim.plan());
        return new Question(
                claim.plan(), due.attempts(), addressee, suppressions, house, clock.instant(), claim.knownFor());
    }

    private static List<String> contactPoints(Addressee addressee) {
        return addressee instanceof Addressee.Known known
                ? known.recipient().contactPoints().stream()
                        .map(ContactPoint::key)
                        .toList()
                : List.of();
    }

    private Uni<Void> act(Claim claim, State.Due due, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Skip skip -> end(claim, due.skip(skip.reason()));
            case Verdict.Expire _ -> end(claim, due.expire());
            case Verdict.Later later -> postpone(claim, due.postpone(later.at()));
            case Verdict.Send send -> askReason(claim, due, send);
        };
    }

    private Uni<Void> askReason(Claim claim, State.Due due, Verdict.Send send) {
        return reasons.stillTrue(
                        claim.plan().decisionId(), claim.plan().answer().placement())
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(failure -> unreachable(claim, failure))
                .flatMap(answer ->
                        answer.isEmpty() ? askLater(claim, due) : afterReason(claim, due, send, answer.get()));
    }

    private static Optional<Reasons.Answer> unreachable(Claim claim, Throwable failure) {
        LOG.infof("%s waits: decision-service cannot be asked (%s)", claim.deliveryId(), failure.getMessage());
        return Optional.empty();
    }

    private Uni<Void> askLater(Claim claim, State.Due due) {
        long pause = (long) (rules.askAgain().toMillis() * (0.5 + dice.roll() / 2));
        return postpone(claim, due.postpone(clock.instant().plusMillis(pause)));
    }

    private Uni<Void> afterReason(Claim claim, State.Due due, Verdict.Send send, Reasons.Answer answer) {
        return switch (answer) {
            case GONE -> end(claim, due.skip(SkipReason.REASON_GONE));
            case HOLDS ->
                compose(claim.plan(), send)
                        .map(mail -> attempt(
                                claim,
                                new DueDeliveries.Attempt(
                                        due.attempt(),
                                        mail,
                                        send.to().key(),
                                        send.recipient().personId())))
                        .orElseGet(() -> end(claim, due.fail(FailureReason.CONTENT)));
        };
    }

    private Optional<Mail> compose(Plan plan, Verdict.Send send) {
        return Composition.compose(new Letter(
                plan,
                send.to().value(),
                send.recipient().locale(),
                rules.purpose(plan),
                plan.isTransactional() ? null : links.of(plan.deliveryId()),
                rules.house(),
                clock.instant()));
    }

    private Uni<Void> attempt(Claim claim, DueDeliveries.Attempt attempt) {
        return deliveries
                .begin(claim, attempt, clock.instant())
                .flatMap(begun -> begun ? handOver(claim, attempt) : lost(claim));
    }

    private Uni<Void> handOver(Claim claim, DueDeliveries.Attempt attempt) {
        return provider.handOver(attempt.mail()).flatMap(handover -> finish(claim, attempt, handover));
    }

    private Uni<Void> finish(Claim claim, DueDeliveries.Attempt attempt, Handover handover) {
        Instant now = clock.instant();
        AfterAttempt.Window window =
                new AfterAttempt.Window(now, claim.plan().outbound().sendBefore());
        State next = AfterAttempt.decide(attempt.state(), handover, rules.limits(), window, dice.roll());
        DueDeliveries.Result result =
                new DueDeliveries.Result(handover, next, suppression(claim, attempt, handover, now));
        sends.tried(handover);
        return deliveries.finish(claim, attempt, result, now).flatMap(done -> done ? counted(next) : lost(claim));
    }

    private static Optional<Suppression> suppression(
            Claim claim, DueDeliveries.Attempt attempt, Handover handover, Instant now) {
        boolean noSuchAddress =
                handover instanceof Handover.Refused refused && refused.reason() == FailureReason.ADDRESS_REJECTED;
        return noSuchAddress
                ? Optional.of(new Suppression(
                        attempt.contactPoint(),
                        claim.plan().outbound().channel(),
                        null,
                        Suppression.Cause.ADDRESS,
                        now))
                : Optional.empty();
    }

    private Uni<Void> end(Claim claim, State.Ended end) {
        return deliveries.end(claim, end, clock.instant()).flatMap(done -> done ? counted(end) : lost(claim));
    }

    private Uni<Void> postpone(Claim claim, State.Planned until) {
        return deliveries.postpone(claim, until).replaceWithVoid();
    }

    private Uni<Void> counted(State next) {
        if (next instanceof State.Ended end) {
            sends.ended(end);
        }
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> lost(Claim claim) {
        LOG.warnf("%s: the claim was lost to somebody else, nothing was changed", claim.deliveryId());
        return Uni.createFrom().voidItem();
    }
}
