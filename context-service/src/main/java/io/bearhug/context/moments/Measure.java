package io.bearhug.context.moments;

import io.bearhug.context.view.TroubleSigns;
import io.bearhug.contracts.Evidence;
import io.bearhug.contracts.catalogue.NeedDefinition;
import io.bearhug.contracts.context.LiveContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something about a person that rises and falls. */
sealed interface Measure {

    /** How high it stands, by the value it is of; one that has none stands at 0. */
    Map<String, Double> levels(LiveContext context);

    /** What may have lifted it, in any order. */
    List<Evidence> evidence(Sight sight);

    /** Whether events of these names can lift it. */
    boolean isMovedBy(Set<String> names);

    /** The strength of a need. */
    record OfNeed(NeedDefinition need) implements Measure {

        @Override
        public Map<String, Double> levels(LiveContext context) {
            return views(context).collect(Collectors.toMap(it -> it.id(), it -> it.strength()));
        }

        @Override
        public List<Evidence> evidence(Sight sight) {
            return views(sight.context()).flatMap(it -> it.evidence().stream()).toList();
        }

        @Override
        public boolean isMovedBy(Set<String> names) {
            return need.signals().stream().anyMatch(it -> names.contains(it.event()));
        }

        private Stream<LiveContext.NeedView> views(LiveContext context) {
            return context.needs().stream().filter(it -> it.id().equals(need.id()));
        }
    }

    /** The weights of the values of an attribute. */
    record OfTaste(String attribute, Set<String> events) implements Measure {

        private static final int MOST = 20;

        @Override
        public Map<String, Double> levels(LiveContext context) {
            return context.affinities().getOrDefault(attribute, Map.of());
        }

        @Override
        public List<Evidence> evidence(Sight sight) {
            return sight.notes().reversed().stream()
                    .filter(note -> note.reading().touches().stream()
                            .anyMatch(touch -> touch.attribute().equals(attribute)))
                    .limit(MOST)
                    .map(Match::evidence)
                    .toList();
        }

        @Override
        public boolean isMovedBy(Set<String> names) {
            return events.stream().anyMatch(names::contains);
        }
    }

    /** How badly things go. */
    record OfTrouble() implements Measure {

        @Override
        public Map<String, Double> levels(LiveContext context) {
            return Map.of("", context.trouble().level());
        }

        /** What went wrong, and the word that a complaint is open. */
        @Override
        public List<Evidence> evidence(Sight sight) {
            var context = sight.context();
            var open = context.profile().traits().get(TroubleSigns.COMPLAINT);
            var word = open == null
                    ? Stream.<Evidence>empty()
                    : Stream.of(new Evidence(
                            TroubleSigns.COMPLAINT + "@" + open.at().toEpochMilli(),
                            "Complaint Opened",
                            open.at(),
                            null,
                            null,
                            1));
            return Stream.concat(context.trouble().evidence().stream(), word).toList();
        }

        @Override
        public boolean isMovedBy(Set<String> names) {
            return names.contains("IDENTIFY") || TroubleSigns.ALL.stream().anyMatch(names::contains);
        }
    }
}
