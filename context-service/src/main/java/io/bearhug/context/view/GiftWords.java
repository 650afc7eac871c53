package io.bearhug.context.view;

import io.bearhug.context.fold.Shown;
import io.bearhug.context.notes.Lens;
import io.bearhug.context.notes.Note;
import io.bearhug.context.notes.Reading;
import io.bearhug.contracts.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What somebody did for others, by their word "this was a gift" about something we showed: all that spoke for the need it served, or
 * satisfied it, until they said so.
 *
 * @param until when the word was said last, by need
 */
record GiftWords(Map<String, Instant> until) {

    GiftWords {
        until = Map.copyOf(until);
    }

    static GiftWords of(Collection<Shown> shown, Lens lens, Instant now) {
        var until = new HashMap<String, Instant>();
        for (var each : shown) {
            var said = each.reactedAt();
            if (each.reaction() == Outcome.Type.WAS_A_GIFT && said != null && !said.isAfter(now)) {
                lens.needOf(each.action())
                        .ifPresent(need -> until.merge(need, said, (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        return new GiftWords(until);
    }

    /** Whether it was done for somebody else; of an order its own verdict tells more. */
    boolean includes(Note note) {
        var needs = Stream.concat(
                note.reading().signals().stream().map(Reading.Signal::need), note.reading().satisfies().stream());
        return needs.map(until::get).anyMatch(said -> said != null && !note.at().isAfter(said));
    }

    /** What was said of purchases, with those that this says were gifts; a word about the purchase itself wins. */
    Map<String, Boolean> purchases(List<Merged.Placed> notes, Map<String, Boolean> words) {
        if (until.isEmpty()) {
            return words;
        }
        var all = new HashMap<String, Boolean>();
        notes.stream()
                .map(Merged.Placed::note)
                .filter(note -> note.isOrder() && includes(note))
                .forEach(note -> all.put(note.messageId(), true));
        all.putAll(words);
        return all;
    }
}
