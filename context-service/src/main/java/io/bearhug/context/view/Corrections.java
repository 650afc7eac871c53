package io.bearhug.context.view;

import io.bearhug.context.fold.Said;
import io.bearhug.context.notes.Note;
import io.bearhug.contracts.Corrected;
import io.bearhug.contracts.Trait;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What they said at their own door is wrong about the picture we have of them. It holds for what happened until then; what they do
 * afterwards counts again.
 *
 * @param needs since when a need is none, by id
 * @param tastes since when a taste is none, by attribute or {@code attribute=value}
 * @param events what they said of an event, by message id
 * @param rhythm what they said of a part of their rhythm, by its name in {@link Corrected}
 */
record Corrections(
        Map<String, Instant> needs,
        Map<String, Instant> tastes,
        Map<String, Object> events,
        Map<String, Trait> rhythm) {

    private static final Corrections NONE = new Corrections(Map.of(), Map.of(), Map.of(), Map.of());

    Corrections {
        needs = Map.copyOf(needs);
        tastes = Map.copyOf(tastes);
        events = Map.copyOf(events);
        rhythm = Map.copyOf(rhythm);
    }

    /** Those among what is known of them; nobody else's word is one. */
    static Corrections of(Map<String, Trait> traits) {
        var needs = new HashMap<String, Instant>();
        var tastes = new HashMap<String, Instant>();
        var events = new HashMap<String, Object>();
        var rhythm = new HashMap<String, Trait>();
        traits.forEach((name, trait) -> {
            if (name.startsWith(Corrected.PREFIX) && Said.isOwnDoor(trait.source())) {
                after(name, Corrected.NEED).ifPresent(id -> needs.put(id, trait.at()));
                after(name, Corrected.AFFINITY).ifPresent(id -> tastes.put(id, trait.at()));
                after(name, Corrected.EVENT).ifPresent(id -> events.put(id, trait.value()));
                after(name, Corrected.RHYTHM).ifPresent(part -> rhythm.put(part, trait));
            }
        });
        boolean isNone = needs.isEmpty() && tastes.isEmpty() && events.isEmpty() && rhythm.isEmpty();
        return isNone ? NONE : new Corrections(needs, tastes, events, rhythm);
    }

    /**
     * The same, and needs that turned out to be somebody else's.
     *
     * @param others until when, by id
     */
    Corrections andNoNeeds(Map<String, Instant> others) {
        if (others.isEmpty()) {
            return this;
        }
        var all = new HashMap<>(needs);
        others.forEach((need, until) -> all.merge(need, until, (one, other) -> one.isAfter(other) ? one : other));
        return new Corrections(all, tastes, events, rhythm);
    }

    /** Since when this need is none; null if they did not say so. */
    @Nullable
    Instant noNeedSince(String need) {
        return needs.get(need);
    }

    /** Whether something from then speaks for a taste; null for what cannot be dated. */
    boolean speaksFor(String attribute, String value, @Nullable Instant at) {
        return Stream.of(attribute, attribute + "=" + value)
                .map(tastes::get)
                .allMatch(since -> since == null || (at != null && at.isAfter(since)));
    }

    /** Whether they said of an event that it was somebody else. */
    boolean isNotTheirs(Note note) {
        return Corrected.NOT_MINE.equals(events.get(note.messageId()));
    }

    /** What they said was a gift and what was none, by message id. */
    Map<String, Boolean> gifts() {
        var words = new HashMap<String, Boolean>();
        events.forEach((id, said) -> {
            if (Corrected.GIFT.equals(said) || Corrected.NOT_GIFT.equals(said)) {
                words.put(id, Corrected.GIFT.equals(said));
            }
        });
        return words;
    }

    private static Optional<String> after(String name, String prefix) {
        return name.startsWith(prefix) ? Optional.of(name.substring(prefix.length())) : Optional.empty();
    }
}
