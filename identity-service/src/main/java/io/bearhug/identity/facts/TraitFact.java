package io.bearhug.identity.facts;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Trait;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An attribute as one event has it. It hangs on the identifier, never on a person.
 *
 * @param on the event's fragment
 * @param name of the trait
 * @param value as JSON has it; null withdraws the trait
 * @param kind how it came to be known
 * @param at when it was said
 * @param source who said so
 * @param event its message id
 * @param voice how far the source is believed
 */
public record TraitFact(
        Identifier on,
        String name,
        @Nullable Object value,
        Trait.Kind kind,
        Instant at,
        String source,
        String event,
        Voice voice) {

    /** Longer names than an index can take are nobody's question. */
    public static final int MAX_NAME = 255;

    /** Of one voice, weakest first: stated beats observed beats inferred, then the newest wins, then the greatest message id. */
    public static final Comparator<TraitFact> WEIGHT = Comparator.comparingInt((TraitFact f) -> rank(f.kind))
            .thenComparing(TraitFact::at)
            .thenComparing(TraitFact::event)
            .thenComparing(TraitFact::source);

    /** What the fact is about. */
    public record Key(Identifier on, String name, Voice voice) {}

    /** What the fact is about. */
    public Key key() {
        return new Key(on, name, voice);
    }

    /** The one of two facts that counts. */
    public TraitFact join(TraitFact other) {
        return WEIGHT.compare(this, other) >= 0 ? this : other;
    }

    /** The trait as it stands in a profile; empty if it was withdrawn. */
    public Optional<Trait> trait() {
        return Optional.ofNullable(value).map(v -> new Trait(v, kind, source, at, List.of(), null));
    }

    private static int rank(Trait.Kind kind) {
        return switch (kind) {
            case STATED -> 3;
            case OBSERVED -> 2;
            case INFERRED -> 1;
        };
    }
}
