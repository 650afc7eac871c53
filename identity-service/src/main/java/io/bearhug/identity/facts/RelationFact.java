package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trait;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was told under a name about somebody else. It hangs on the name it was told under, never on a person, and says nothing
 * about who anybody is.
 *
 * @param on the event's fragment
 * @param whom the other one, as far as the event tells them apart; empty for nobody in particular
 * @param field what is told of them
 * @param value as JSON has it
 * @param kind stated or observed
 * @param at when it was last said
 * @param since when the same was first told of
 * @param source who said so
 * @param event its message id
 */
public record RelationFact(
        Identifier on,
        String whom,
        String field,
        @Nullable Object value,
        Trait.Kind kind,
        Instant at,
        Instant since,
        String source,
        String event) {

    /** How the other one stands to the person. */
    public static final String KIND = "kind";
    /** What they are called. */
    public static final String NAME = "name";
    /** Where they live, by field. */
    public static final String ADDRESS = "address";
    /** When they were born. */
    public static final String BIRTH_DATE = "birthDate";
    /** As told. */
    public static final String SEX = "sex";
    /** That something was certainly for somebody else. */
    public static final String GIFT = "gift";
    /** Each address by which they can be reached has a field of its own. */
    public static final String CONTACT = "contact:";
    /** A date that comes round, by its kind. */
    public static final String OCCASION = "occasion:";
    /** A name that a household shares, by how it came to be known. */
    public static final String HOUSEHOLD = "household:";
    /** That a relation or an occasion of this id is no more. */
    public static final String ENDED = "ended:";

    /**
     * Weakest first: what they said at their own door beats all else, stated beats observed, then the newest wins; the rest only makes
     * the choice a fixed one.
     */
    public static final Comparator<RelationFact> WEIGHT = Comparator.comparing(RelationFact::isOfOwnDoor)
            .thenComparing(fact -> fact.kind == Trait.Kind.STATED)
            .thenComparing(RelationFact::at)
            .thenComparing(RelationFact::event)
            .thenComparing(RelationFact::source)
            .thenComparing(fact -> String.valueOf(fact.value))
            .thenComparing(RelationFact::on, Pair.ORDER);

    /** Newest first, in a fixed order. */
    public static final Comparator<RelationFact> NEWEST_FIRST = Comparator.comparing(RelationFact::at)
            .reversed()
            .thenComparing(RelationFact::whom)
            .thenComparing(RelationFact::field);

    /** What the fact is about. */
    public record Key(Identifier on, String whom, String field) {}

    /** What the fact is about. */
    public Key key() {
        return new Key(on, whom, field);
    }

    /** The one of two facts that counts, with the earlier beginning. */
    public RelationFact join(RelationFact other) {
        RelationFact winner = WEIGHT.compare(this, other) >= 0 ? this : other;
        return winner.toldSince(Times.earlier(since, other.since));
    }

    /** The same, first told of at another time. */
    public RelationFact toldSince(Instant first) {
        return first.equals(since) ? this : new RelationFact(on, whom, field, value, kind, at, first, source, event);
    }

    /** Whether they said it at their own door. */
    public boolean isOfOwnDoor() {
        return source.equals(Voice.OWN_DOOR);
    }

    /** The other one's name that this fact holds, if it holds one. */
    public Optional<Identifier> contact() {
        boolean holds = field.startsWith(CONTACT) || field.startsWith(HOUSEHOLD);
        return holds
                        && value instanceof Map<?, ?> told
                        && told.get("namespace") instanceof String namespace
                        && told.get("value") instanceof String name
                ? Optional.of(new Identifier(namespace, name))
                : Optional.empty();
    }

    /** An id that is the same wherever the same is meant. */
    static String id(String prefix, String meant) {
        return prefix + "-" + UUID.nameUUIDFromBytes(meant.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of an occasion from what it is about. */
    public static String occasionId(String whom, String field) {
        return id("o", whom + "\n" + field);
    }
}
