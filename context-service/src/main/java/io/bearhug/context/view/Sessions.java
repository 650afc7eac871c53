package io.bearhug.context.view;

import io.bearhug.context.notes.Note;
import io.bearhug.contracts.context.LiveContext.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Visits still open: on one fragment, channel and device, without a pause of half an hour. */
final class Sessions {

    private Sessions() {}

    private record Place(
            String fragment,
            @Nullable String channel,
            @Nullable String device) {}

    static List<Session> of(Merged merged) {
        Map<Place, List<Note>> visits = new LinkedHashMap<>();
        merged.notes().forEach(placed -> extend(visits, placed));
        return visits.entrySet().stream()
                .filter(visit -> isOpen(visit.getValue().getLast(), merged))
                .map(visit -> view(visit.getKey(), visit.getValue()))
                .sorted(Comparator.comparing(Session::lastAt).reversed().thenComparing(Session::fragment))
                .toList();
    }

    private static void extend(Map<Place, List<Note>> visits, Merged.Placed placed) {
        var note = placed.note();
        var visit = visits.computeIfAbsent(
                new Place(placed.fragment(), note.channel(), note.device()), _ -> new ArrayList<>());
        if (!visit.isEmpty() && visit.getLast().at().plus(Memory.VISIT_GAP).isBefore(note.at())) {
            visit.clear();
        }
        visit.add(note);
    }

    private static boolean isOpen(Note last, Merged merged) {
        return !last.at().plus(Memory.VISIT_GAP).isBefore(merged.now());
    }

    private static Session view(Place place, List<Note> visit) {
        var backwards = visit.reversed();
        return new Session(
                place.fragment(),
                place.channel(),
                place.device(),
                backwards.stream()
                        .map(Note::page)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                visit.getFirst().at(),
                visit.getLast().at(),
                visit.size(),
                backwards.stream()
                        .filter(note -> note.kind().equals("Product Viewed"))
                        .map(Note::properties)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Map.of()));
    }
}
