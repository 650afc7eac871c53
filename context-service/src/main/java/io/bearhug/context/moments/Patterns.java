package io.bearhug.context.moments;

import io.bearhug.context.notes.Lens;
import io.bearhug.contracts.catalogue.MomentDefinition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The moments of a catalogue.
 *
 * @param lens of the catalogue
 * @param recognised by id
 * @param meaningless ids of those that say nothing that can become true
 */
record Patterns(Lens lens, Map<String, Recognised> recognised, List<String> meaningless) {

    Patterns {
        recognised = Map.copyOf(recognised);
        meaningless = List.copyOf(meaningless);
    }

    /** A moment and its pattern. */
    record Recognised(MomentDefinition definition, Pattern pattern) {

        /** Id of a match: the same completion has the same id, whoever sees it. */
        String id(Match match) {
            var name = definition.id() + "\n" + match.made();
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        }

        /** What is remembered when a match was said. */
        Quiet.Said said(Match match) {
            var until =
                    definition.cooldown() == null ? match.ripe() : match.ripe().plus(definition.cooldown());
            return new Quiet.Said(match.about().scope(), id(match), match.ripe(), until);
        }

        boolean isOfDates() {
            return pattern instanceof Pattern.OfDates;
        }
    }

    static Patterns of(Lens lens) {
        var recognised = new LinkedHashMap<String, Recognised>();
        var meaningless = new ArrayList<String>();
        for (var definition : lens.catalogue().moments().values()) {
            Pattern.of(definition, lens)
                    .ifPresentOrElse(
                            pattern -> recognised.put(definition.id(), new Recognised(definition, pattern)),
                            () -> meaningless.add(definition.id()));
        }
        return new Patterns(lens, recognised, meaningless);
    }

    /**
     * Ids of the moments worth looking at, by fragment; fragments at which nobody has to look are left out.
     *
     * @param events names of events by fragment
     */
    Map<String, Set<String>> after(Map<String, Set<String>> events) {
        var known = new HashMap<Set<String>, Set<String>>();
        var woken = new LinkedHashMap<String, Set<String>>();
        events.forEach((fragment, names) -> {
            var ids = known.computeIfAbsent(names, this::after);
            if (!ids.isEmpty()) {
                woken.put(fragment, ids);
            }
        });
        return woken;
    }

    /** Ids of the moments worth looking at after these events. */
    private Set<String> after(Set<String> events) {
        return recognised.values().stream()
                .filter(it -> it.pattern().isWokenBy(events))
                .map(it -> it.definition().id())
                .collect(Collectors.toSet());
    }

    /** Those of these ids. */
    List<Recognised> named(Set<String> ids) {
        return recognised.values().stream()
                .filter(it -> ids.contains(it.definition().id()))
                .toList();
    }

    /** Whether time alone makes any of them true. */
    boolean haveDates() {
        return recognised.values().stream().anyMatch(Recognised::isOfDates);
    }

    /** Tells catalogues apart whose dates differ; those with the same dates ask for the same calendars. */
    String dates() {
        var dates = new TreeMap<String, String>();
        recognised.forEach((id, it) -> {
            if (it.isOfDates()) {
                dates.put(id, it.definition().toString());
            }
        });
        return UUID.nameUUIDFromBytes(dates.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
