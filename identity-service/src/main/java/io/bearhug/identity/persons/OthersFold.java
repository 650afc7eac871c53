package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Relation;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.facts.Names;
import io.bearhug.identity.facts.RelationFact;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Other people, from everything that was told of them under a person's names. What is stated counts before what was seen, field by field.
 * A parcel to a name makes a relation only where it is not the person's own name.
 */
final class OthersFold {

    /** Newest facts of a name that count. */
    static final int MOST_FACTS = 200;

    private static final int MOST_RELATIONS = 50;
    private static final Set<String> OF_A_RELATION = Set.of(
            RelationFact.KIND,
            RelationFact.NAME,
            RelationFact.ADDRESS,
            RelationFact.BIRTH_DATE,
            RelationFact.SEX,
            RelationFact.GIFT);

    private final Set<String> ownNames;
    private final List<RelationFact> facts;
    private final Predicate<RelationFact> isTheirs;
    private final Denials denials;
    private final Map<String, Instant> ended;

    private OthersFold(Collection<RelationFact> told, Map<String, Trait> profile, Predicate<RelationFact> isTheirs) {
        this.ownNames = ownNames(profile);
        this.isTheirs = isTheirs;
        this.denials = Denials.of(profile, isTheirs);
        this.facts = newest(told);
        this.ended = facts.stream()
                .filter(fact -> fact.field().startsWith(RelationFact.ENDED))
                .collect(Collectors.toMap(
                        fact -> fact.field().substring(RelationFact.ENDED.length()),
                        RelationFact::at,
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    /**
     * Whom these facts speak of.
     *
     * @param profile what is known of the person, with what they say is not so
     * @param isTheirs whether they said a fact themselves
     */
    static Others of(Collection<RelationFact> told, Map<String, Trait> profile, Predicate<RelationFact> isTheirs) {
        return told.isEmpty() ? Others.NOBODY : new OthersFold(told, profile, isTheirs).fold();
    }

    /** Of each name the newest, and of what was told under several names what counts. */
    private List<RelationFact> newest(Collection<RelationFact> told) {
        Map<Identifier, List<RelationFact>> byName = told.stream().collect(Collectors.groupingBy(RelationFact::on));
        return byName.values().stream()
                .flatMap(all -> all.stream().sorted(RelationFact.NEWEST_FIRST).limit(MOST_FACTS))
                .collect(Collectors.groupingBy(fact -> List.of(fact.whom(), fact.field())))
                .values()
                .stream()
                .map(this::counting)
                .sorted(RelationFact.NEWEST_FIRST)
                .toList();
    }

    /** A word at their own door gives way only to a later word of their own. */
    private RelationFact counting(List<RelationFact> told) {
        RelationFact strongest = told.stream().reduce(RelationFact::join).orElseThrow();
        return strongest.isOfOwnDoor()
                ? told.stream()
                        .filter(fact -> isTheirs.test(fact) && fact.at().isAfter(strongest.at()))
                        .max(Comparator.comparing(RelationFact::at).thenComparing(RelationFact.WEIGHT))
                        .map(later -> later.toldSince(strongest.since()))
                        .orElse(strongest)
                : strongest;
    }

    private Others fold() {
        Map<String, String> same = sameAs();
        List<RelationFact> heard = denials.leave(facts, same);
        Map<String, List<RelationFact>> byWhom = heard.stream()
                .filter(fact -> isOfARelation(fact.field()) && !fact.whom().isEmpty())
                .collect(Collectors.groupingBy(
                        fact -> same.getOrDefault(fact.whom(), fact.whom()), TreeMap::new, Collectors.toList()));
        List<Relation> relations = byWhom.entrySet().stream()
                .flatMap(one -> relation(one.getKey(), one.getValue()).stream())
                .sorted(Comparator.comparing(Relation::since).reversed().thenComparing(Relation::id))
                .limit(MOST_RELATIONS)
                .toList();
        Set<String> known = relations.stream().map(Relation::id).collect(Collectors.toSet());
        Set<String> over = byWhom.entrySet().stream()
                .filter(one -> isEnded(one.getKey(), one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Occasion> occasions = new OccasionFold(same, known, over, ended, denials).of(heard);
        return new Others(relations, occasions, HouseholdFold.of(heard));
    }

    private static boolean isOfARelation(String field) {
        return OF_A_RELATION.contains(field) || field.startsWith(RelationFact.CONTACT);
    }

    /** Somebody told of only by where they can be reached is who has that address and a name. */
    private Map<String, String> sameAs() {
        Set<String> named = facts.stream()
                .filter(fact -> fact.field().equals(RelationFact.NAME))
                .map(RelationFact::whom)
                .collect(Collectors.toSet());
        Map<String, String> reachedAt = new HashMap<>();
        contacts()
                .filter(fact -> named.contains(fact.whom()))
                .forEach(fact -> reachedAt.merge(
                        fact.field(), fact.whom(), (one, other) -> one.compareTo(other) <= 0 ? one : other));
        Map<String, String> same = new HashMap<>();
        contacts().filter(fact -> !named.contains(fact.whom())).forEach(fact -> {
            String who = reachedAt.get(fact.field());
            if (who != null) {
                same.merge(fact.whom(), who, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        });
        return same;
    }

    private Stream<RelationFact> contacts() {
        return facts.stream().filter(fact -> fact.field().startsWith(RelationFact.CONTACT));
    }

    private Optional<Relation> relation(String id, List<RelationFact> told) {
        if (isEnded(id, told) || isOneself(told) || (!isCertain(told) && ownNames.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Relation(
                id,
                text(told, RelationFact.KIND).orElse("known"),
                text(told, RelationFact.NAME).orElse(null),
                contact(told),
                address(told),
                best(told, RelationFact.BIRTH_DATE).flatMap(OthersFold::date).orElse(null),
                text(told, RelationFact.SEX).orElse(null),
                told.stream()
                        .map(RelationFact::since)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                told.stream().anyMatch(fact -> fact.kind() == Trait.Kind.STATED)
                        ? Trait.Kind.STATED
                        : Trait.Kind.OBSERVED));
    }

    private boolean isEnded(String id, List<RelationFact> told) {
        return Stream.concat(Stream.of(id), told.stream().map(RelationFact::whom))
                .map(ended::get)
                .filter(Objects::nonNull)
                .anyMatch(end -> told.stream().noneMatch(fact -> fact.at().isAfter(end)));
    }

    private boolean isOneself(List<RelationFact> told) {
        return told.stream().noneMatch(fact -> fact.kind() == Trait.Kind.STATED)
                && text(told, RelationFact.NAME)
                        .filter(name -> ownNames.contains(Names.normal(name)))
                        .isPresent();
    }

    private static boolean isCertain(List<RelationFact> told) {
        return told.stream()
                .anyMatch(fact -> fact.kind() == Trait.Kind.STATED
                        || fact.field().equals(RelationFact.GIFT)
                        || fact.field().startsWith(RelationFact.CONTACT));
    }

    private static Optional<RelationFact> best(List<RelationFact> told, String field) {
        return told.stream().filter(fact -> fact.field().equals(field)).max(RelationFact.WEIGHT);
    }

    private static Optional<String> text(List<RelationFact> told, String field) {
        return best(told, field)
                .map(RelationFact::value)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static @Nullable String contact(List<RelationFact> told) {
        return told.stream()
                .filter(fact -> fact.field().startsWith(RelationFact.CONTACT))
                .max(RelationFact.WEIGHT)
                .flatMap(RelationFact::contact)
                .map(Identifier::key)
                .orElse(null);
    }

    private static Map<String, Object> address(List<RelationFact> told) {
        return best(told, RelationFact.ADDRESS)
                .map(fact -> fields(fact.value()))
                .orElse(Map.of());
    }

    static Map<String, Object> fields(@Nullable Object value) {
        Map<String, Object> fields = new TreeMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, told) -> {
                if (told != null) {
                    fields.put(String.valueOf(name), told);
                }
            });
        }
        return fields;
    }

    private static Optional<LocalDate> date(RelationFact fact) {
        return day(fact.value());
    }

    static Optional<LocalDate> day(@Nullable Object value) {
        try {
            return value instanceof String text ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What the person is called themselves: whole, or by first and last name together. */
    private static Set<String> ownNames(Map<String, Trait> profile) {
        List<String> names = new ArrayList<>();
        Optional<String> first = called(profile, "firstName");
        Optional<String> last = called(profile, "lastName");
        called(profile, "name").ifPresent(names::add);
        first.flatMap(given -> last.map(family -> given + " " + family)).ifPresent(names::add);
        if (last.isEmpty()) {
            first.ifPresent(names::add);
        }
        return names.stream().map(Names::normal).collect(Collectors.toSet());
    }

    private static Optional<String> called(Map<String, Trait> profile, String trait) {
        return Optional.ofNullable(profile.get(trait))
                .map(Trait::value)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
