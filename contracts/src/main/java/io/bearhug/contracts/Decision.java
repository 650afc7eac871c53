package io.bearhug.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for somebody and why. Value of its topic; also what channels are answered and operators read.
 *
 * @param decisionId derived from client and requestId, so asking again is the same decision
 * @param requestId the caller's id of the question
 * @param client who asked: a client id, or {@code moment:ID} when a moment asked
 * @param personId whom it is about, null for somebody never seen
 * @param fragment strongest identifier of the question; key of outcomes and of the ledger entry
 * @param identifiers of the question, normalised
 * @param at when it was decided
 * @param channel on which it was asked or will be said
 * @param mode live or simulate
 * @param catalogue version that was in force
 * @param models version of each model that took part
 * @param degraded which parts could not be asked
 * @param group holdout and experiment arms
 * @param answers one per placement asked for, or one for a moment
 * @param inputs everything the pure decision read, for replay; null where it is left out for channels
 */
public record Decision(
        String decisionId,
        String requestId,
        String client,
        @Nullable String personId,
        String fragment,
        List<Identifier> identifiers,
        Instant at,
        String channel,
        String mode,
        String catalogue,
        Map<String, String> models,
        List<String> degraded,
        Group group,
        List<Answer> answers,
        @Nullable Map<String, Object> inputs) {

    public Decision {
        identifiers = Lists.copy(identifiers);
        models = Lists.copy(models);
        degraded = Lists.copy(degraded);
        answers = Lists.copy(answers);
    }

    /** The same without what it was taken from, which lists leave out. */
    public Decision withoutInputs() {
        return new Decision(
                decisionId,
                requestId,
                client,
                personId,
                fragment,
                identifiers,
                at,
                channel,
                mode,
                catalogue,
                models,
                degraded,
                group,
                answers,
                null);
    }

    /**
     * Which comparison groups the person is in.
     *
     * @param holdout whether marketing leaves them alone
     * @param experiments arm by experiment
     */
    public record Group(boolean holdout, Map<String, String> experiments) {
        public Group {
            experiments = Lists.copy(experiments);
        }
    }

    /** What a placement is answered. */
    public enum Kind {
        @JsonProperty("act")
        ACT,
        @JsonProperty("silence")
        SILENCE,
        @JsonProperty("wait")
        WAIT
    }

    /**
     * The answer for one placement.
     *
     * @param placement asked for; {@code channel:NAME} for an outbound message
     * @param outcome act, silence or wait
     * @param until when to ask again, for wait
     * @param action that won
     * @param need the action serves
     * @param treatment filled with this person's words; the placement's neutral content for silence
     * @param validUntil after which the answer should not be shown any more
     * @param items recommended, each with its reason
     * @param propensity with which this arm was drawn, 1 where nothing was explored
     * @param explored whether chance chose it
     * @param utility of the winner, 0 for silence
     * @param parts of the utility
     * @param reservation of the caps, null where nothing was reserved
     * @param token with which a channel reports outcomes
     * @param reason one sentence a human would say; always there
     * @param why the full explanation
     * @param outbound how it is to be sent; null where the asking channel shows it
     */
    public record Answer(
            String placement,
            Kind outcome,
            @Nullable Instant until,
            @Nullable String action,
            @Nullable String need,
            @Nullable Treatment treatment,
            @Nullable Instant validUntil,
            List<RecommendedItem> items,
            double propensity,
            boolean explored,
            double utility,
            @Nullable Parts parts,
            @Nullable String reservation,
            @Nullable String token,
            String reason,
            @Nullable Why why,
            @Nullable Outbound outbound) {

        public Answer {
            items = Lists.copy(items);
        }

        /** The same with another token, or none. */
        public Answer withToken(@Nullable String other) {
            return with(other, why);
        }

        /** The same, explained otherwise or not at all. */
        public Answer withWhy(@Nullable Why other) {
            return with(token, other);
        }

        private Answer with(@Nullable String newToken, @Nullable Why newWhy) {
            return new Answer(
                    placement,
                    outcome,
                    until,
                    action,
                    need,
                    treatment,
                    validUntil,
                    items,
                    propensity,
                    explored,
                    utility,
                    parts,
                    reservation,
                    newToken,
                    reason,
                    newWhy,
                    outbound);
        }
    }

    /**
     * A treatment with its texts chosen and filled.
     *
     * @param id of the treatment in the catalogue
     * @param form tile, mail, push …
     * @param subject of a mail, or title of a push
     * @param blocks in order, each with {@code type} and what that type has
     */
    public record Treatment(
            String id, @Nullable String form, @Nullable String subject, List<Map<String, Object>> blocks) {
        public Treatment {
            blocks = Lists.copy(blocks);
        }
    }

    /**
     * An item chosen for the person.
     *
     * @param id in the item catalogue
     * @param reason why this one
     * @param name for display
     * @param attributes price, brand … for display
     */
    public record RecommendedItem(
            String id, @Nullable String reason, @Nullable String name, Map<String, Object> attributes) {
        public RecommendedItem {
            attributes = Lists.copy(attributes);
        }
    }

    /**
     * Terms of U = P·V·C·L − cost − λ·pressure.
     *
     * @param p probability of success
     * @param v value of success: business and worth to the person
     * @param c fit with the context
     * @param l business lever
     * @param cost of acting, including the price of pressure
     */
    public record Parts(double p, double v, double c, double l, double cost) {}

    /**
     * Why it came out so, for the operator.
     *
     * @param thisOne main contributions to the winner
     * @param now what makes this the moment
     * @param notOthers each other candidate with what stood against it
     */
    public record Why(@JsonProperty("this") List<String> thisOne, List<String> now, List<NotOther> notOthers) {
        public Why {
            thisOne = Lists.copy(thisOne);
            now = Lists.copy(now);
            notOthers = Lists.copy(notOthers);
        }
    }

    /**
     * Why an action was not chosen.
     *
     * @param action its id
     * @param stage where it fell out: eligibility, applicability, suitability, consent, wish, trouble, cap, cooldown,
     *     pressure, quietHours, exclusion, holdout, arbitration
     * @param rule the rule or limit as the marketer wrote it
     * @param says the same in words
     * @param until when that would no longer stand against it, if known
     * @param change what would have to be so for it to pass there, with what it is now, if that can be said
     */
    public record NotOther(
            String action,
            String stage,
            @Nullable String rule,
            String says,
            @Nullable Instant until,
            @Nullable String change) {}

    /**
     * How an outbound answer is to be sent.
     *
     * @param channel email, push …
     * @param purpose whose consent it rests on, null if it needs none
     * @param contactClass transactional, service or marketing
     * @param notBefore earliest moment
     * @param sendBefore after which it is skipped as stale
     * @param timezone of the person, IANA
     */
    public record Outbound(
            String channel,
            @Nullable String purpose,
            String contactClass,
            Instant notBefore,
            Instant sendBefore,
            @Nullable String timezone) {}
}
