package io.bearhug.context.view;

import io.bearhug.context.fold.Aged;
import io.bearhug.context.fold.Fold;
import io.bearhug.context.fold.Shown;
import io.bearhug.context.fold.Told;
import io.bearhug.context.gifts.Background;
import io.bearhug.context.gifts.Gifts;
import io.bearhug.context.notes.Address;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.contracts.Person;
import io.bearhug.contracts.Trait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a person side by side, each message once.
 *
 * @param notes of all parts up to the instant of the view, oldest first
 * @param aged sums of what is older, per part; a part that is only a slice has none, they cannot be divided
 * @param told what was stated anywhere and counts
 * @param traits what is known of them
 * @param corrections what they said is wrong
 * @param shown what was shown anywhere, newest first
 * @param gifts notes about things for others and what led to them; see {@link Gifts}
 * @param giftWords looks and purchases for somebody else, by what they said of what we made of them
 * @param now instant of the view
 */
record Merged(
        List<Placed> notes,
        List<Aged> aged,
        Told told,
        Map<String, Trait> traits,
        Corrections corrections,
        List<Shown> shown,
        Gifts gifts,
        GiftWords giftWords,
        Instant now) {

    /**
     * A note and the fragment it stands in.
     *
     * @param fragment key
     * @param note of an event
     */
    record Placed(String fragment, Note note) {
        static final Comparator<Placed> BY_TIME =
                Comparator.comparing(Placed::note, Note.BY_TIME).thenComparing(Placed::fragment);
    }

    static Merged of(View.Subject subject, Lens lens, Instant now) {
        var parts = subject.parts();
        var words = Words.of(parts);
        var traits = Known.traits(words, now, subject.person());
        var shown = shown(parts);
        var giftWords = GiftWords.of(shown, lens, now);
        var corrections = Corrections.of(traits).andNoNeeds(giftWords.until());
        var notes = notes(parts, corrections, lens, now);
        var aged = aged(parts);
        return new Merged(
                notes,
                aged,
                words.told(),
                traits,
                corrections,
                shown,
                gifts(notes, aged, traits, giftWords.purchases(notes, corrections.gifts()), subject.person()),
                giftWords,
                now);
    }

    private static List<Aged> aged(List<Part> parts) {
        return parts.stream()
                .filter(part -> part.slice().isAlways())
                .map(part -> part.state().aged())
                .filter(aged -> !aged.equals(Aged.NOTHING))
                .toList();
    }

    private static Gifts gifts(
            List<Placed> notes,
            List<Aged> aged,
            Map<String, Trait> traits,
            Map<String, Boolean> words,
            @Nullable Person person) {
        var tastes = new HashMap<String, Double>();
        aged.forEach(it -> it.things().forEach((thing, weight) -> tastes.merge(thing, weight, Double::sum)));
        var values = new HashMap<String, Object>();
        traits.forEach((name, trait) -> values.put(name, trait.value()));
        var background = new Background(
                aged.stream().flatMap(it -> it.purchases().stream()).toList(),
                tastes,
                Address.prints(values),
                person == null ? Set.of() : others(person),
                words);
        return Gifts.among(notes.stream().map(Placed::note).toList(), background);
    }

    private static Set<String> others(Person person) {
        return person.relations().stream()
                .flatMap(relation -> Address.print(relation.address()).stream())
                .collect(Collectors.toSet());
    }

    /** Notes that say something about the person's own needs and taste. */
    Stream<Note> own() {
        return notes.stream()
                .map(Placed::note)
                .filter(note -> !gifts.contains(note) && (note.isOrder() || !giftWords.includes(note)));
    }

    private static List<Placed> notes(List<Part> parts, Corrections corrections, Lens lens, Instant now) {
        var byMessage = new HashMap<String, Placed>();
        for (var part : parts) {
            var state = Fold.readBy(lens, part.state());
            for (var note : state.notes()) {
                if (part.slice().holds(note.at()) && !note.at().isAfter(now) && !corrections.isNotTheirs(note)) {
                    byMessage.merge(note.messageId(), new Placed(state.fragment(), note), Merged::earlier);
                }
            }
        }
        var notes = new ArrayList<>(byMessage.values());
        notes.sort(Placed.BY_TIME);
        return notes;
    }

    private static Placed earlier(Placed one, Placed other) {
        return Placed.BY_TIME.compare(one, other) <= 0 ? one : other;
    }

    private static List<Shown> shown(List<Part> parts) {
        Map<String, Shown> byKey = new LinkedHashMap<>();
        parts.forEach(part -> part.state().shown().stream()
                .filter(shown -> part.slice().holds(shown.at()))
                .forEach(shown -> byKey.merge(shown.key(), shown, Shown::and)));
        return byKey.values().stream().sorted(Shown.NEWEST_FIRST).toList();
    }
}
