package io.bearhug.identity.persons;

import io.bearhug.contracts.Occasion;
import io.bearhug.contracts.Trait;
import io.bearhug.identity.facts.RelationFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Dates that come round. What was given to somebody about the same time of another year, or a few days later, is the same occasion: it
 * keeps its first date and remembers the last gift.
 */
final class OccasionFold {

    private static final int MOST = 50;
    private static final int SAME_TIME_DAYS = 15;
    private static final int DAYS_OF_YEAR = 365;

    private final Map<String, String> same;
    private final Set<String> known;
    private final Set<String> over;
    private final Map<String, Instant> ended;
    private final Denials denials;

    /**
     * @param same who else somebody is
     * @param known relations there are
     * @param over relations that are no more
     * @param ended when relations and occasions were said to be no more
     * @param denials what they say is not so
     */
    OccasionFold(
            Map<String, String> same,
            Set<String> known,
            Set<String> over,
            Map<String, Instant> ended,
            Denials denials) {
        this.same = same;
        this.known = known;
        this.over = over;
        this.ended = ended;
        this.denials = denials;
    }

    private record Told(String whom, String field, String kind, LocalDate date, RelationFact fact) {

        Trait.Kind how() {
            return fact.kind();
        }
    }

    /** The occasions among these facts. */
    List<Occasion> of(List<RelationFact> facts) {
        Map<String, List<Told>> byWhom = facts.stream()
                .filter(fact -> fact.field().startsWith(RelationFact.OCCASION))
                .flatMap(fact -> told(fact).stream())
                .filter(told -> !over.contains(told.whom()))
                .sorted(Comparator.comparing(Told::date)
                        .thenComparing(told -> told.fact().field()))
                .collect(Collectors.groupingBy(
                        told -> told.whom() + "\n" + told.kind(), TreeMap::new, Collectors.toList()));
        return byWhom.values().stream()
                .flatMap(all -> together(all).stream())
                .filter(this::stands)
                .map(this::occasion)
                .sorted(Comparator.comparing(Occasion::date).reversed().thenComparing(Occasion::id))
                .limit(MOST)
                .toList();
    }

    private List<Told> told(RelationFact fact) {
        Map<String, Object> value = OthersFold.fields(fact.value());
        String whom = same.getOrDefault(fact.whom(), fact.whom());
        return value.get("kind") instanceof String kind
                ? OthersFold.day(value.get("date")).stream()
                        .map(date -> new Told(whom, fact.field(), kind, date, fact))
                        .toList()
                : List.of();
    }

    /** Of somebody's occasions of one kind, in the order of their dates, those that are one. */
    private static List<List<Told>> together(List<Told> all) {
        List<List<Told>> occasions = new ArrayList<>();
        for (Told told : all) {
            occasions.stream()
                    .filter(occasion -> isSameTime(occasion.getFirst().date(), told.date()))
                    .findFirst()
                    .orElseGet(() -> {
                        List<Told> fresh = new ArrayList<>();
                        occasions.add(fresh);
                        return fresh;
                    })
                    .add(told);
        }
        return occasions;
    }

    private static boolean isSameTime(LocalDate first, LocalDate other) {
        int apart = Math.abs(first.getDayOfYear() - other.getDayOfYear());
        return Math.min(apart, DAYS_OF_YEAR - apart) <= SAME_TIME_DAYS;
    }

    private boolean stands(List<Told> occasion) {
        Set<Instant> ends = new HashSet<>();
        occasion.forEach(told -> {
            Instant end = ended.get(RelationFact.occasionId(told.fact().whom(), told.field()));
            if (end != null) {
                ends.add(end);
            }
        });
        return ends.stream().noneMatch(end -> occasion.stream()
                        .noneMatch(told -> told.fact().at().isAfter(end)))
                && !denials.deny(occasion.stream().map(Told::fact).toList());
    }

    private Occasion occasion(List<Told> told) {
        Told first = told.getFirst();
        Map<String, Object> last = OthersFold.fields(newest(told).fact().value());
        return new Occasion(
                RelationFact.occasionId(first.fact().whom(), first.field()),
                first.kind(),
                relation(first.whom()),
                first.date(),
                OthersFold.fields(last.get("lastGift")),
                OthersFold.fields(last.get("address")));
    }

    private static Told newest(List<Told> told) {
        return told.stream()
                .max(Comparator.comparing(Told::date)
                        .thenComparing(Told::how, Comparator.reverseOrder())
                        .thenComparing(one -> one.fact().at())
                        .thenComparing(Told::fact, RelationFact.WEIGHT))
                .orElseThrow();
    }

    private @Nullable String relation(String whom) {
        return known.contains(whom) ? whom : null;
    }
}
