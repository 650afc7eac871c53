package io.bearhug.contracts.context;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Lists;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.Trait;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The live view of a person.
 *
 * @param personId null while identity has not resolved anybody
 * @param fragments keys of the fragments that were joined, the one of the question's strongest identifier first
 * @param identifiers the person is known by, as far as the context knows
 * @param profile facts about them
 * @param consents newest decision per purpose, channel and contact point
 * @param relations to other humans
 * @param occasions that come round
 * @param sessions open now
 * @param needs jobs they want done, strongest first; satisfied and lapsed ones included with their state
 * @param trouble how badly things go for them with us
 * @param affinities attribute → value → weight, own taste only
 * @param counts per event name
 * @param purchases newest first
 * @param rhythm when they are active and free, null where nobody could be asked
 * @param exposures what they were shown, said or asked, newest first
 * @param questions open, answered, refused
 * @param freshness how current this is
 */
public record LiveContext(
        @Nullable String personId,
        List<String> fragments,
        List<Identifier> identifiers,
        Profile profile,
        List<Consent> consents,
        List<Relation> relations,
        List<Occasion> occasions,
        List<Session> sessions,
        List<NeedView> needs,
        Trouble trouble,
        Map<String, Map<String, Double>> affinities,
        Map<String, EventCount> counts,
        List<Purchase> purchases,
        @Nullable Rhythm rhythm,
        List<Exposure> exposures,
        List<QuestionView> questions,
        Freshness freshness) {

    public LiveContext {
        fragments = Lists.copy(fragments);
        identifiers = Lists.copy(identifiers);
        consents = Lists.copy(consents);
        relations = Lists.copy(relations);
        occasions = Lists.copy(occasions);
        sessions = Lists.copy(sessions);
        needs = Lists.copy(needs);
        affinities = Lists.copy(affinities);
        counts = Lists.copy(counts);
        purchases = Lists.copy(purchases);
        exposures = Lists.copy(exposures);
        questions = Lists.copy(questions);
    }

    /**
     * Facts about the person.
     *
     * @param traits by name, the newest and strongest word about each
     * @param timezone IANA zone they were last seen in
     * @param locale BCP 47 tag they last used
     * @param firstSeen earliest event known
     */
    public record Profile(
            Map<String, Trait> traits,
            @Nullable String timezone,
            @Nullable String locale,
            @Nullable Instant firstSeen) {
        public Profile {
            traits = Lists.copy(traits);
        }
    }

    /**
     * A visit that is still open.
     *
     * @param fragment it runs on
     * @param channel web, app …
     * @param device as told by the channel
     * @param page last looked at
     * @param startedAt its first event
     * @param lastAt its newest event
     * @param events how many it has
     * @param lastItem properties of the last product looked at
     */
    public record Session(
            String fragment,
            @Nullable String channel,
            @Nullable String device,
            @Nullable String page,
            Instant startedAt,
            Instant lastAt,
            long events,
            Map<String, Object> lastItem) {
        public Session {
            lastItem = Lists.copy(lastItem);
        }
    }

    /** Where a need stands. */
    public enum NeedState {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("satisfied")
        SATISFIED,
        @JsonProperty("lapsed")
        LAPSED
    }

    /**
     * A job the person wants done.
     *
     * @param id of the need in the catalogue
     * @param strength σ(Σ wᵢ·2^(−ageᵢ/halfLife) − 2), 0 when satisfied or lapsed
     * @param state open, satisfied or lapsed
     * @param since first evidence of it
     * @param evidence newest first
     */
    public record NeedView(
            String id,
            double strength,
            NeedState state,
            @Nullable Instant since,
            List<Evidence> evidence) {
        public NeedView {
            evidence = Lists.copy(evidence);
        }
    }

    /**
     * How badly things go.
     *
     * @param level from 0 to 1
     * @param evidence newest first
     */
    public record Trouble(double level, List<Evidence> evidence) {
        /** Nothing is wrong. */
        public static final Trouble NONE = new Trouble(0, List.of());

        public Trouble {
            evidence = Lists.copy(evidence);
        }
    }

    /**
     * How often an event happened.
     *
     * @param total all of them
     * @param first earliest
     * @param last latest
     * @param recent times of the newest ones, newest first, bounded
     * @param days count by UTC day (ISO date), bounded
     */
    public record EventCount(long total, Instant first, Instant last, List<Instant> recent, Map<String, Long> days) {
        public EventCount {
            recent = Lists.copy(recent);
            days = Lists.copy(days);
        }
    }

    /**
     * One product of one order.
     *
     * @param orderId of the order
     * @param messageId of the event that told it
     * @param item product id
     * @param name of the product
     * @param category of the product
     * @param brand of the product
     * @param at when
     * @param gift whether it was for somebody else
     * @param giftVerdict why so or why not, null where nothing spoke for a gift or it is too long ago
     */
    public record Purchase(
            @Nullable String orderId,
            String messageId,
            @Nullable String item,
            @Nullable String name,
            @Nullable String category,
            @Nullable String brand,
            Instant at,
            boolean gift,
            @Nullable GiftVerdict giftVerdict) {

        /** One of which nobody asks why. */
        public Purchase(
                @Nullable String orderId,
                String messageId,
                @Nullable String item,
                @Nullable String name,
                @Nullable String category,
                @Nullable String brand,
                Instant at,
                boolean gift) {
            this(orderId, messageId, item, name, category, brand, at, gift, null);
        }
    }

    /**
     * What speaks for and against an order having been a gift. It was one if that is likelier than not.
     *
     * @param likelihood from 0 to 1: σ of the sum of the weights; 1 or 0 by the person's own word
     * @param signs what was weighed
     */
    public record GiftVerdict(double likelihood, List<GiftSign> signs) {
        public GiftVerdict {
            signs = Lists.copy(signs);
        }
    }

    /**
     * A sign of a gift, or against one.
     *
     * @param sign prior, wrapped, card, recipient, elsewhere or home (where it went), strange or familiar (to their taste), oneOff or
     *     repeated; or word, which decides alone
     * @param weight logarithm of the odds it adds, null for their word
     */
    public record GiftSign(String sign, @Nullable Double weight) {}

    /** How a person's zone came to be known, the strongest first. */
    public enum ZoneOrigin {
        /** They said it. */
        @JsonProperty("stated")
        STATED,
        /** A channel told it with what they did. */
        @JsonProperty("event")
        EVENT,
        /** It is that of the country they live in. */
        @JsonProperty("country")
        COUNTRY,
        /** It is the house's. */
        @JsonProperty("default")
        DEFAULT
    }

    /**
     * When the person is active and free, at the instant of the view. Of somebody of whom nothing is known it is what people in general do.
     * A person's day begins at four in the morning.
     *
     * @param active likelihood that they do something with us in this hour
     * @param free likelihood that they have time for themselves now
     * @param dayOff likelihood that today is a day off, with what was seen of today
     * @param freeMinutes how long they then usually stay free from now, at most 12 hours; 0 where they have no time now
     * @param sure from 0 to 1: how far it rests on what they did; 0 is people in general, 0.5 about two full weeks of days with activity
     * @param zone IANA zone of their days
     * @param zoneOrigin how that is known
     * @param week their usual week, Monday first: a text of 24 digits a day, from the hour after midnight; 0 to 9 are tenths of the
     *     likelihood that they do something with us in that hour
     */
    public record Rhythm(
            double active,
            double free,
            double dayOff,
            @Nullable Long freeMinutes,
            double sure,
            String zone,
            ZoneOrigin zoneOrigin,
            List<String> week) {
        public Rhythm {
            week = Lists.copy(week);
        }
    }

    /**
     * Something we showed, said or asked.
     *
     * @param decisionId that decided it
     * @param action what
     * @param treatment in which form
     * @param channel where
     * @param placement where there
     * @param at when
     * @param reaction the strongest reaction so far, as an outcome type, null if none
     * @param reactedAt when
     */
    public record Exposure(
            String decisionId,
            String action,
            @Nullable String treatment,
            String channel,
            @Nullable String placement,
            Instant at,
            @Nullable String reaction,
            @Nullable Instant reactedAt) {}

    /**
     * A question we asked.
     *
     * @param action that asks it
     * @param state open, answered or refused
     * @param at when it last changed
     */
    public record QuestionView(String action, String state, Instant at) {}

    /**
     * How current the view is.
     *
     * @param newestEvent time of the newest event folded in, null if none
     * @param degraded parts that could not be asked
     */
    public record Freshness(@Nullable Instant newestEvent, List<String> degraded) {
        public Freshness {
            degraded = Lists.copy(degraded);
        }
    }
}
