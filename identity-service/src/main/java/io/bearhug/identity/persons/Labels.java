package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Gives persons ids that stay. An id goes where the strongest, then oldest of its identifiers goes; where several ids meet, the one
 * with the strongest, then oldest identifier is kept and the others redirect to it.
 *
 * @param ids id of each set of identifiers
 * @param redirects ids that are no longer anybody's own, and who took them over
 */
record Labels(Map<Set<Identifier>, String> ids, Map<String, String> redirects) {

    /**
     * Labels the persons of a region.
     *
     * @param persons each a set of identifiers
     * @param before the region as it was
     * @param strongestFirst order of identifiers
     * @param newIds ids never used before
     */
    static Labels of(
            Set<Set<Identifier>> persons,
            Region before,
            Comparator<Identifier> strongestFirst,
            Supplier<String> newIds) {
        List<Identifier> heads = heads(before.belongings(), strongestFirst);
        Set<String> retired = retired(before);
        Map<Set<Identifier>, String> ids = new HashMap<>();
        Map<String, String> redirects = new HashMap<>();
        for (Set<Identifier> person : ordered(persons, strongestFirst)) {
            List<String> met = heads.stream()
                    .filter(person::contains)
                    .map(head -> owner(before.belongings(), head))
                    .toList();
            String id = met.isEmpty() ? takenBack(person, before, retired).orElseGet(newIds) : met.getFirst();
            retired.remove(id);
            ids.put(person, id);
            met.stream().skip(1).forEach(other -> redirects.put(other, id));
        }
        return new Labels(ids, redirects);
    }

    private static Set<String> retired(Region before) {
        return before.persons().values().stream()
                .filter(person -> person.redirectTo() != null)
                .map(Person::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Who comes apart from somebody again gets the id back that most of their identifiers had before. */
    private static Optional<String> takenBack(Set<Identifier> person, Region before, Set<String> retired) {
        return person.stream()
                .flatMap(identifier -> before.former().getOrDefault(identifier, Set.of()).stream())
                .filter(retired::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The strongest identifier of each id there was, strongest first. */
    private static List<Identifier> heads(Map<Identifier, Belonging> before, Comparator<Identifier> strongestFirst) {
        Set<String> seen = new HashSet<>();
        return before.keySet().stream()
                .sorted(strongestFirst)
                .filter(identifier -> seen.add(owner(before, identifier)))
                .toList();
    }

    private static List<Set<Identifier>> ordered(Set<Set<Identifier>> persons, Comparator<Identifier> strongestFirst) {
        return persons.stream()
                .collect(Collectors.toMap(
                        person -> person.stream().min(strongestFirst).orElseThrow(), p -> p))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(strongestFirst))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String owner(Map<Identifier, Belonging> before, Identifier identifier) {
        Belonging belonging = before.get(identifier);
        if (belonging == null) {
            throw new IllegalStateException("every stored identifier belongs to somebody");
        }
        return belonging.person();
    }
}
