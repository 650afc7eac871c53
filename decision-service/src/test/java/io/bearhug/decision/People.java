package io.bearhug.decision;

import io.bearhug.contracts.Consent;
import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Moment;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext;
import io.bearhug.contracts.context.LiveContext.EventCount;
import io.bearhug.contracts.context.LiveContext.Freshness;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.contracts.context.LiveContext.NeedView;
import io.bearhug.contracts.context.LiveContext.Profile;
import io.bearhug.contracts.context.LiveContext.Purchase;
import io.bearhug.contracts.context.LiveContext.Rhythm;
import io.bearhug.contracts.context.LiveContext.Session;
import io.bearhug.contracts.context.LiveContext.Trouble;
import io.bearhug.contracts.context.LiveContext.ZoneOrigin;
import io.bearhug.decision.ledger.LedgerView;
import io.bearhug.decision.situation.DecisionIds;
import io.bearhug.decision.situation.Question;
import io.bearhug.decision.situation.Situation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody, and what is going on with them; put together by a test. */
public final class People {

    /** A Wednesday at noon. */
    public static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private final String name;
    private final Map<String, Trait> traits = new LinkedHashMap<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<NeedView> needs = new ArrayList<>();
    private final List<Purchase> purchases = new ArrayList<>();
    private final Map<String, EventCount> counts = new LinkedHashMap<>();
    private final List<Occasion> occasions = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<String> degraded = new ArrayList<>();
    private final Map<String, Map<String, Double>> affinities = new LinkedHashMap<>();
    private double trouble;
    private LedgerView ledger = LedgerView.EMPTY;
    private Instant now = NOW;
    private @Nullable String timezone;
    private @Nullable Rhythm rhythm;
    private final List<Session> sessions = new ArrayList<>();

    private People(String name) {
        this.name = name;
        identifiers.add(new Identifier("user_id", name));
    }

    /** Somebody of whom nothing is known. */
    public static People somebody() {
        return new People("ann");
    }

    /** Somebody else. */
    public static People called(String name) {
        return new People(name);
    }

    /** Somebody who looks for a T-shirt and has agreed to recommendations. */
    public static People looking() {
        return somebody().agrees("recommendations").needs("t-shirt", 0.7);
    }

    public People agrees(String purpose) {
        return says(purpose, null, true, NOW.minus(Duration.ofDays(10)));
    }

    public People says(String purpose, @Nullable String channel, boolean granted, Instant at) {
        consents.add(new Consent(purpose, channel, null, granted, at, "test"));
        return this;
    }

    /** What they said of the mail address with this name. */
    public People says(String purpose, String mail, boolean granted) {
        var at = NOW.minus(Duration.ofDays(5));
        consents.add(new Consent(purpose, null, "email:" + mail + "@example.org", granted, at, "test"));
        return this;
    }

    /** They have this mail address too. */
    public People hasMail(String mail) {
        identifiers.add(new Identifier("email", mail + "@example.org"));
        return this;
    }

    public People needs(String need, double strength) {
        return needs(need, strength, NeedState.OPEN);
    }

    public People needs(String need, double strength, NeedState state) {
        return needs(need, strength, state, NOW.minusSeconds(600));
    }

    /** With evidence of it since then. */
    public People needs(String need, double strength, NeedState state, Instant since) {
        var evidence = new Evidence("m-1", "Product Viewed", NOW.minusSeconds(60), "web", "Plain tee", 1.2);
        needs.add(new NeedView(need, strength, state, since, List.of(evidence)));
        return this;
    }

    public People told(String trait, Object value) {
        return told(trait, value, List.of());
    }

    /** For these purposes only. */
    public People told(String trait, Object value, List<String> purposes) {
        traits.put(trait, new Trait(value, Trait.Kind.STATED, "shop", NOW.minusSeconds(5), purposes, null));
        return this;
    }

    public People did(String event, Instant at) {
        counts.put(
                event,
                new EventCount(1, at, at, List.of(at), Map.of(at.toString().substring(0, 10), 1L)));
        return this;
    }

    public People bought(String item, String category, Instant at) {
        purchases.add(new Purchase("o-1", "m-" + item, item, item, category, null, at, false));
        return this;
    }

    public People likes(String property, String value, double weight) {
        affinities.put(property, Map.of(value, weight));
        return this;
    }

    /** They know somebody. */
    public People knows(Relation relation) {
        relations.add(relation);
        return this;
    }

    /** The first one kept is what a moment is about. */
    public People keeps(Occasion occasion) {
        occasions.add(occasion);
        return this;
    }

    public People hasMail() {
        identifiers.add(new Identifier("email", name + "@example.org"));
        return this;
    }

    public People inTrouble(double level) {
        trouble = level;
        return this;
    }

    public People in(String zone) {
        timezone = zone;
        return this;
    }

    /**
     * They live like this.
     *
     * @param day tenths of the likelihood that they do something with us, from the hour after midnight
     * @param sure how far that is known
     */
    public People lives(String day, double sure) {
        rhythm = new Rhythm(0.1, 0.5, 0.3, 60L, sure, "UTC", ZoneOrigin.EVENT, Collections.nCopies(7, day));
        return this;
    }

    /** They are here. */
    public People isHere() {
        sessions.add(new Session("user_id:" + name, "web", null, "/", now.minusSeconds(60), now, 2, Map.of()));
        return this;
    }

    public People at(Instant instant) {
        now = instant;
        return this;
    }

    public People with(LedgerView read) {
        ledger = read;
        return this;
    }

    /** What context-service would say. */
    public LiveContext context() {
        return new LiveContext(
                "p-" + name,
                List.of("user_id:" + name),
                identifiers,
                new Profile(traits, timezone, "en", null),
                consents,
                relations,
                occasions,
                sessions,
                needs,
                new Trouble(trouble, List.of()),
                affinities,
                counts,
                purchases,
                rhythm,
                List.of(),
                List.of(),
                new Freshness(null, degraded));
    }

    /** A question of a web shop about them. */
    public Question question(String requestId, String... placements) {
        return new Question(
                DecisionIds.of("web-shop", requestId),
                requestId,
                "web-shop",
                "user_id:" + name,
                identifiers,
                "web",
                List.of(placements),
                List.of(),
                timezone,
                "en",
                null,
                Map.of(),
                List.of(),
                Question.Mode.LIVE);
    }

    /** The situation when a web shop asks about them. */
    public Situation asked(String requestId, String... placements) {
        return new Situation(question(requestId, placements), context(), ledger, List.of(), now);
    }

    /** The situation when a moment has come for them. */
    public Situation moment(String definition, Duration lasting) {
        return moment(definition, now, lasting, 0);
    }

    /**
     * The situation when a moment is looked at.
     *
     * @param since when it came
     * @param putOff how often it was put off; null as it was recorded before moments could be
     */
    public Situation moment(String definition, Instant since, Duration lasting, @Nullable Integer putOff) {
        var moment = new Moment(
                "mo-1",
                definition,
                "p-" + name,
                "user_id:" + name,
                identifiers,
                since,
                since.plus(lasting),
                0.8,
                List.of(new Evidence("m-1", "Product Added", now.minusSeconds(600), "web", "Plain tee", 1)),
                occasions.isEmpty() ? null : occasions.getFirst().id());
        var question = question("mo-1");
        var asked = new Question(
                question.decisionId(),
                question.requestId(),
                "moment:mo-1",
                question.fragment(),
                question.identifiers(),
                "outbound",
                List.of(),
                List.of(),
                timezone,
                "en",
                null,
                Map.of(),
                List.of(),
                Question.Mode.LIVE,
                moment,
                putOff);
        return new Situation(asked, context(), ledger, List.of(), now);
    }
}
