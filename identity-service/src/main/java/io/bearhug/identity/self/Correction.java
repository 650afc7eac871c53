package io.bearhug.identity.self;

import io.bearhug.contracts.Corrected;
import io.bearhug.identity.facts.TraitFact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says is wrong about them.
 *
 * @param about kind of thing
 * @param id which one: the name of a trait, the message id of an event, the id of a relation or an occasion
 * @param says what is the matter with it
 * @param value what is right instead, if they say so
 */
public record Correction(
        About about, String id, Says says, @Nullable Object value) {

    private static final String RELATION_STATED = "Relation Stated";
    private static final Pattern ID = Pattern.compile("[ro]-[0-9a-f-]{36}");

    /** Kinds of things that can be wrong. */
    public enum About {
        TRAIT,
        NEED,
        AFFINITY,
        RHYTHM,
        RELATION,
        OCCASION,
        EVENT
    }

    /** What can be the matter. */
    public enum Says {
        WRONG,
        NOT_MINE,
        GIFT,
        NOT_GIFT
    }

    /** What follows from a correction. */
    public sealed interface Verdict {

        /** They state it otherwise, or take it back where the value is null. */
        record State(Map<String, Object> traits) implements Verdict {
            public State {
                traits = Collections.unmodifiableMap(new LinkedHashMap<>(traits));
            }
        }

        /** They tell of somebody else, as an event of this name. */
        record Tell(String event, Map<String, Object> properties) implements Verdict {
            public Tell {
                properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
            }
        }

        /** It cannot be put right by this service. */
        record Cannot(String because) implements Verdict {}
    }

    /**
     * What follows. A trait that is wrong gives way to what they say; without another value it is gone, and because their word is
     * stronger than what was seen or thought, it does not come back from the same evidence. Of a need, a taste, an event, a part of
     * their rhythm, or of others in their life it is kept as a trait of theirs that it is not so, or what is so, which whoever makes a
     * picture of them heeds. What is right of somebody else they tell like anything about others.
     */
    @SuppressWarnings("NullAway")
    public Verdict decide() {
        return switch (about) {
            case TRAIT ->
                switch (says) {
                    case WRONG -> new Verdict.State(one(id, value));
                    case NOT_MINE -> new Verdict.State(one(id, null));
                    case GIFT, NOT_GIFT -> new Verdict.Cannot("a trait is wrong or notMine");
                };
            case NEED -> denied("a need", Corrected.NEED);
            case AFFINITY -> denied("a taste", Corrected.AFFINITY);
            case EVENT ->
                switch (says) {
                    case NOT_MINE -> kept(Corrected.EVENT, Corrected.NOT_MINE);
                    case GIFT -> kept(Corrected.EVENT, Corrected.GIFT);
                    case NOT_GIFT -> kept(Corrected.EVENT, Corrected.NOT_GIFT);
                    case WRONG -> new Verdict.Cannot("an event is notMine, gift or notGift");
                };
            case RHYTHM ->
                switch (says) {
                    case WRONG -> RhythmCorrection.of(id, Corrected.WRONG, value);
                    case NOT_MINE -> RhythmCorrection.of(id, Corrected.NOT_MINE, null);
                    case GIFT, NOT_GIFT -> new Verdict.Cannot("a rhythm is wrong or notMine");
                };
            case RELATION ->
                says == Says.WRONG && value != null ? told(value) : other("a relation", Corrected.RELATION, "r-");
            case OCCASION ->
                value == null
                        ? other("an occasion", Corrected.OCCASION, "o-")
                        : new Verdict.Cannot("of an occasion can be said that it is wrong or notMine, without a value");
        };
    }

    private Verdict told(Object right) {
        if (!isIdOf("r-")) {
            return unknown("a relation");
        }
        return ToldOther.of(right)
                .<Verdict>map(told -> {
                    Map<String, Object> properties = new LinkedHashMap<>(told.fields());
                    properties.put("id", id);
                    return new Verdict.Tell(RELATION_STATED, properties);
                })
                .orElseGet(() -> new Verdict.Cannot(ToldOther.EXPECTED));
    }

    private Verdict other(String what, String prefix, String kind) {
        return isIdOf(kind) ? denied(what, prefix) : unknown(what);
    }

    private static Verdict unknown(String what) {
        return new Verdict.Cannot("expected the id of " + what + ", as we show it");
    }

    private boolean isIdOf(String kind) {
        return id.startsWith(kind) && ID.matcher(id).matches();
    }

    private Verdict denied(String what, String prefix) {
        return switch (says) {
            case WRONG -> kept(prefix, Corrected.WRONG);
            case NOT_MINE -> kept(prefix, Corrected.NOT_MINE);
            case GIFT, NOT_GIFT -> new Verdict.Cannot(what + " is wrong or notMine");
        };
    }

    private Verdict kept(String prefix, String word) {
        String name = prefix + id;
        return name.length() > TraitFact.MAX_NAME
                ? new Verdict.Cannot(
                        "an id of at most " + (TraitFact.MAX_NAME - prefix.length()) + " characters can be kept")
                : new Verdict.State(one(name, word));
    }

    private static Map<String, Object> one(String name, @Nullable Object value) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put(name, value);
        return cast(one);
    }

    @SuppressWarnings("NullAway")
    private static Map<String, Object> cast(Map<String, @Nullable Object> map) {
        return map;
    }
}
