package io.bearhug.context.view;

import io.bearhug.context.fold.Decayed;
import io.bearhug.context.fold.Shown;
import io.bearhug.context.notes.Note;
import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.Outcome;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.context.LiveContext.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How badly things go: level = 1 − Π(1 − wᵢ·2^(−ageᵢ/12 h)) over what went wrong since it was last put right; an open
 * complaint (trait {@code complaintOpen}) weighs 0.8 and does not fade. A fixed table for now: three failed payments make
 * 0.58, one makes 0.25.
 */
final class Troubles {

    private static final Duration HALF_LIFE = Duration.ofHours(12);
    private static final double OPEN_COMPLAINT = 0.8;

    static final Map<String, Double> WEIGHTS = Map.of(
            "Payment Failed", 0.25,
            "Checkout Failed", 0.25,
            "Delivery Failed", 0.3,
            "Error Shown", 0.1,
            "Help Searched", 0.1,
            "Complaint Opened", 0.6,
            "Angry Words", 0.5);

    private static final Set<String> PUT_RIGHT = Set.of("Problem Solved", "Complaint Closed", "Complaint Resolved");

    private Troubles() {}

    static Trouble of(Merged merged, Map<String, Trait> traits) {
        var evidence = evidence(merged);
        double fine = evidence.stream()
                .mapToDouble(it -> 1 - it.weight() * Decayed.share(it.at(), merged.now(), HALF_LIFE))
                .reduce(isComplaintOpen(traits) ? 1 - OPEN_COMPLAINT : 1, (a, b) -> a * b);
        return fine == 1 ? Trouble.NONE : new Trouble(1 - fine, evidence);
    }

    private static boolean isComplaintOpen(Map<String, Trait> traits) {
        var trait = traits.get(TroubleSigns.COMPLAINT);
        return trait != null && Boolean.TRUE.equals(trait.value());
    }

    private static List<Evidence> evidence(Merged merged) {
        var solved = merged.notes().stream()
                .map(Merged.Placed::note)
                .filter(note -> PUT_RIGHT.contains(note.kind()))
                .map(Note::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        return Stream.concat(failures(merged), complaints(merged))
                .filter(it -> it.at().isAfter(solved))
                .sorted(Comparator.comparing(Evidence::at).reversed().thenComparing(Evidence::messageId))
                .limit(20)
                .toList();
    }

    private static Stream<Evidence> failures(Merged merged) {
        return merged.notes().stream()
                .map(Merged.Placed::note)
                .filter(note -> WEIGHTS.containsKey(note.kind()))
                .map(note -> new Evidence(
                        note.messageId(),
                        note.kind(),
                        note.at(),
                        note.channel(),
                        note.says(),
                        WEIGHTS.getOrDefault(note.kind(), 0.0)));
    }

    private static Stream<Evidence> complaints(Merged merged) {
        return merged.shown().stream()
                .filter(shown -> shown.reaction() == Outcome.Type.COMPLAINED && shown.reactedAt() != null)
                .map(Troubles::complaint)
                .filter(it -> !it.at().isAfter(merged.now()));
    }

    private static Evidence complaint(Shown shown) {
        var at = shown.reactedAt() == null ? shown.at() : shown.reactedAt();
        return new Evidence(shown.key(), TroubleSigns.COMPLAINED, at, shown.channel(), null, 0.3);
    }
}
