package io.bearhug.identity.persons;

import io.bearhug.contracts.Person.PersonHousehold;
import io.bearhug.identity.facts.RelationFact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Households a person seems to be part of: each by a name that is shared, with what speaks for it taken together. */
final class HouseholdFold {

    private static final int MOST = 20;
    private static final double HUNDRED = 100;

    private HouseholdFold() {}

    static List<PersonHousehold> of(List<RelationFact> facts) {
        return facts.stream()
                .filter(fact -> fact.field().startsWith(RelationFact.HOUSEHOLD))
                .filter(fact -> fact.contact().isPresent())
                .collect(Collectors.groupingBy(RelationFact::whom, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(HouseholdFold::household)
                .sorted(Comparator.comparingDouble(PersonHousehold::confidence)
                        .reversed()
                        .thenComparing(PersonHousehold::id))
                .limit(MOST)
                .toList();
    }

    private static PersonHousehold household(List<RelationFact> told) {
        RelationFact one = told.getFirst();
        double doubt = told.stream()
                .mapToDouble(fact -> 1 - weight(fact.field()))
                .sorted()
                .reduce(1, (a, b) -> a * b);
        return new PersonHousehold(
                one.whom(),
                one.contact().orElseThrow().namespace(),
                Math.round((1 - doubt) * HUNDRED) / HUNDRED,
                told.stream()
                        .map(RelationFact::since)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /** How much a way of coming to know it is worth by itself. */
    private static double weight(String field) {
        return switch (field.substring(RelationFact.HOUSEHOLD.length())) {
            case "told" -> 0.8;
            case "postal_address" -> 0.6;
            case "claimed" -> 0.5;
            default -> 0.3;
        };
    }
}
