package io.bearhug.delivery.listing;

import io.bearhug.contracts.Lists;
import io.bearhug.delivery.lifecycle.StateName;
import io.bearhug.delivery.mail.Mail;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as operators see it.
 *
 * @param id of the delivery
 * @param decisionId what was decided
 * @param placement of the answer within the decision
 * @param channel email, push …
 * @param personId whom it is about
 * @param action what was decided
 * @param treatment in which form
 * @param purpose whose consent it rests on
 * @param contactClass transactional, service or marketing
 * @param state where it stands
 * @param reason why it was skipped or failed
 * @param why the sentence the person is told; masked for those who need not know the person
 * @param to address it was sent to; masked in part
 * @param notBefore earliest moment
 * @param sendBefore after which it is stale
 * @param dueAt when it will be tried next, null if it has ended
 * @param plannedAt when it was planned
 * @param changedAt when it last changed its state
 * @param attempts each try; empty in lists
 * @param message as sent; null in lists, before the first try, and for those who need not know the person
 * @param masked whether anything was left out for that reason
 */
public record Entry(
        String id,
        String decisionId,
        String placement,
        String channel,
        @Nullable String personId,
        @Nullable String action,
        @Nullable String treatment,
        @Nullable String purpose,
        String contactClass,
        StateName state,
        @Nullable String reason,
        @Nullable String why,
        @Nullable String to,
        Instant notBefore,
        Instant sendBefore,
        @Nullable Instant dueAt,
        Instant plannedAt,
        Instant changedAt,
        List<Attempt> attempts,
        @Nullable Mail message,
        boolean masked) {

    public Entry {
        attempts = Lists.copy(attempts);
    }

    /**
     * A try.
     *
     * @param number from 1
     * @param begunAt from when on it may have left
     * @param endedAt when there was an answer, null if there is none
     * @param result accepted, tryAgain, refused or noAnswer; null while it lasts
     * @param says the provider's words
     */
    public record Attempt(
            int number,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable String result,
            @Nullable String says) {}

    /** The same without what would show who it is. */
    public Entry maskedEntry() {
        return new Entry(
                id,
                decisionId,
                placement,
                channel,
                personId,
                action,
                treatment,
                purpose,
                contactClass,
                state,
                reason,
                null,
                Masking.address(to),
                notBefore,
                sendBefore,
                dueAt,
                plannedAt,
                changedAt,
                attempts,
                null,
                true);
    }
}
