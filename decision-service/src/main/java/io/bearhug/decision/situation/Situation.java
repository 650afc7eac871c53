package io.bearhug.decision.situation;

import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.NeedView;
import io.bearhug.decision.allocation.Allocation;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.ledger.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything one decision reads about the person and the moment; the catalogue is the other half.
 *
 * @param question that is answered
 * @param context what is going on
 * @param ledger as read
 * @param refused reservations that lost a race for a cap in this decision
 * @param now when it is decided
 */
public record Situation(Question question, LiveContext context, LedgerView ledger, List<Refusal> refused, Instant now) {

    public Situation {
        refused = Lists.copy(refused);
    }

    /** The same after something was decided or refused. */
    public Situation with(LedgerView read, List<Refusal> lost) {
        return new Situation(question, context, read, lost, now);
    }

    /** The same as it will be at a later time if nothing happens until then; what did not fit now may fit then. */
    public Situation at(Instant later) {
        var stillRefused =
                refused.stream().filter(it -> it.freeAt().isAfter(later)).toList();
        return new Situation(question, context, ledger, stillRefused, later);
    }

    /** Id that stands for the person: resolved, or the fragment. */
    public String personKey() {
        var person = context.personId();
        return person == null ? question.fragment() : person;
    }

    /** Who is allocated to comparison groups. */
    Allocation.Who who() {
        return seesOnlyRequest() ? new Allocation.Who.Unseen(personKey()) : new Allocation.Who.Known(personKey());
    }

    /** A need by id. */
    public Optional<NeedView> need(@Nullable String id) {
        for (var need : context.needs()) {
            if (need.id().equals(id)) {
                return Optional.of(need);
            }
        }
        return Optional.empty();
    }

    /** A fact about the person. */
    public Optional<Trait> trait(String name) {
        return Optional.ofNullable(context.profile().traits().get(name));
    }

    /** The language to speak. */
    public @Nullable String locale() {
        return question.locale() != null ? question.locale() : context.profile().locale();
    }

    /** The zone the person lives in, as far as known: what the channel says now, else where they were last seen. */
    public @Nullable String timezone() {
        return question.timezone() != null
                ? question.timezone()
                : context.profile().timezone();
    }

    /** The same as a zone; UTC where it is unknown or nonsense. */
    public ZoneId zone() {
        var id = timezone();
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** Whether context-service could not be asked, so that the person's other fragments are unknown. */
    public boolean seesOnlyRequest() {
        return context.freshness().degraded().contains("context");
    }
}
