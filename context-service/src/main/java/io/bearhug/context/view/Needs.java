package io.bearhug.context.view;

import io.bearhug.context.fold.Decayed;
import io.bearhug.context.fold.HalfLives;
import io.bearhug.context.fold.OldNeed;
import io.bearhug.context.notes.Note;
import io.bearhug.context.notes.Reading;
import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.catalogue.EventPattern;
import io.bearhug.contracts.catalogue.NeedDefinition;
import io.bearhug.contracts.context.LiveContext.NeedState;
import io.bearhug.contracts.context.LiveContext.NeedView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which jobs they want done: strength = σ(Σ wᵢ·2^(−ageᵢ/halfLife) − 2) over the signals since the job was last done. */
final class Needs {

    private static final double NO_EVIDENCE = 2;
    private static final int MOST_EVIDENCE = 20;

    private final Merged merged;
    private final Map<String, List<Seen>> signals = new HashMap<>();
    private final Map<String, List<Note>> satisfactions = new HashMap<>();

    /** A signal and its event. */
    private record Seen(Note note, Reading.Signal signal) {
        Instant at() {
            return note.at();
        }

        Evidence evidence() {
            return new Evidence(note.messageId(), note.kind(), note.at(), note.channel(), note.says(), signal.weight());
        }
    }

    private Needs(Merged merged) {
        this.merged = merged;
        merged.own().forEach(this::sort);
    }

    /** All needs with evidence, the strongest first. */
    static List<NeedView> of(Merged merged, Collection<NeedDefinition> definitions) {
        var needs = new Needs(merged);
        return definitions.stream()
                .flatMap(definition -> needs.view(definition).stream())
                .sorted(Comparator.comparingDouble(NeedView::strength)
                        .reversed()
                        .thenComparing(NeedView::id))
                .toList();
    }

    private void sort(Note note) {
        note.reading().signals().forEach(signal -> signals.computeIfAbsent(signal.need(), _ -> new ArrayList<>())
                .add(new Seen(note, signal)));
        note.reading().satisfies().forEach(need -> satisfactions
                .computeIfAbsent(need, _ -> new ArrayList<>())
                .add(note));
    }

    private Optional<NeedView> view(NeedDefinition need) {
        var old = merged.aged().stream()
                .map(aged -> aged.needs().get(need.id()))
                .filter(Objects::nonNull)
                .toList();
        var all = signals.getOrDefault(need.id(), List.of());
        var done = lastDone(need, all, old);
        var denied = merged.corrections().noNeedSince(need.id());
        var open = all.stream()
                .filter(seen -> done == null || seen.at().isAfter(done))
                .filter(seen -> denied == null || seen.at().isAfter(denied))
                .toList();
        var openOld = old.stream()
                .filter(it -> it.sum() != null && (done == null || it.last().isAfter(done)))
                .filter(it -> denied == null || isSince(it, denied))
                .toList();
        if (!open.isEmpty() || !openOld.isEmpty()) {
            return Optional.of(wanted(need, open, openOld));
        }
        if (denied != null && (done == null || denied.isAfter(done))) {
            return Optional.empty();
        }
        boolean wasWanted = !all.isEmpty() || old.stream().anyMatch(it -> it.answered() || it.sum() != null);
        return done != null && wasWanted ? Optional.of(satisfied(need, all)) : Optional.empty();
    }

    /** Sums cannot be divided: one that began before counts for nothing. */
    private static boolean isSince(OldNeed old, Instant denied) {
        var since = old.since();
        return since != null && since.isAfter(denied);
    }

    private NeedView wanted(NeedDefinition need, List<Seen> open, List<OldNeed> old) {
        boolean lapsed = isLapsed(need, last(open, old));
        return new NeedView(
                need.id(),
                lapsed ? 0 : strength(need, open, old),
                lapsed ? NeedState.LAPSED : NeedState.OPEN,
                first(open, old),
                evidence(open));
    }

    private static NeedView satisfied(NeedDefinition need, List<Seen> all) {
        return new NeedView(need.id(), 0, NeedState.SATISFIED, first(all, List.of()), evidence(all));
    }

    private double strength(NeedDefinition need, List<Seen> open, List<OldNeed> old) {
        Duration halfLife = HalfLives.of(need);
        double sum = open.stream()
                .mapToDouble(seen -> seen.signal().weight() * Decayed.share(seen.at(), merged.now(), halfLife))
                .sum();
        double oldSum = old.stream()
                .map(OldNeed::sum)
                .filter(Objects::nonNull)
                .mapToDouble(decayed -> decayed.at(merged.now(), halfLife))
                .sum();
        return 1 / (1 + Math.exp(NO_EVIDENCE - sum - oldSum));
    }

    private @Nullable Instant lastDone(NeedDefinition need, List<Seen> all, List<OldNeed> old) {
        var recent = satisfactions.getOrDefault(need.id(), List.of()).stream()
                .filter(done -> counts(need.satisfiedBy(), done, all))
                .map(Note::at);
        var before = old.stream().map(OldNeed::satisfied).filter(Objects::nonNull);
        return Stream.concat(recent, before).max(Comparator.naturalOrder()).orElse(null);
    }

    /** With a time limit, it counts only so long after a signal. */
    private static boolean counts(@Nullable EventPattern pattern, Note done, List<Seen> all) {
        var within = pattern == null ? null : pattern.within();
        return within == null
                || all.stream()
                        .anyMatch(seen -> !seen.at().isAfter(done.at())
                                && !done.at().isAfter(seen.at().plus(within)));
    }

    private boolean isLapsed(NeedDefinition need, Instant last) {
        var limit = need.lapsesAfter();
        return limit != null && last.plus(limit).isBefore(merged.now());
    }

    private static Instant last(List<Seen> open, List<OldNeed> old) {
        return Stream.concat(open.stream().map(Seen::at), old.stream().map(OldNeed::last))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static @Nullable Instant first(List<Seen> open, List<OldNeed> old) {
        return Stream.concat(
                        open.stream().map(Seen::at),
                        old.stream().map(OldNeed::since).filter(Objects::nonNull))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<Evidence> evidence(List<Seen> seen) {
        return seen.reversed().stream().limit(MOST_EVIDENCE).map(Seen::evidence).toList();
    }
}
