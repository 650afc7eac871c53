package io.bearhug.decision.whatif;

import io.bearhug.contracts.Json;
import io.bearhug.contracts.Trait;
import io.bearhug.contracts.catalogue.Catalogue;
import io.bearhug.contracts.catalogue.TraitDefinition;
import io.bearhug.decision.arbitration.Recorded;
import io.bearhug.decision.catalogue.CompiledCatalogue;
import io.bearhug.decision.whatif.Figures.Skipped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A simulation: takes decisions again, person by person and in the order they were taken, and folds what comes out. Pure but for what it adds up.
 * Not for use by several threads at once.
 */
final class Simulation implements TakeAgain.Fold {

    private static final int LONGEST_VALUE = 80;

    private final Terms terms;
    private final Predicate<String> sensitive;
    private final Set<String> sensitiveThen = new HashSet<>();
    private final Set<String> places;
    private final Map<String, GroupCount> groups;
    private final Map<String, PlaceCount> byPlace = new TreeMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private final Examples examples = new Examples();
    private final List<Somebody> withNothing = new ArrayList<>();
    private String person = "";
    private Carried carried = new Carried();
    private @Nullable Somebody somebody;
    private long decisions;
    private long changed;
    private long people;
    private long hadSomething;

    /**
     * Begins.
     *
     * @param sensitive whether a trait is
     */
    Simulation(Recorded.Terms terms, Wanted wanted, Predicate<String> sensitive) {
        this.sensitive = sensitive;
        this.terms = new Terms(terms);
        this.places = Set.copyOf(wanted.places());
        this.groups = wanted.groups().stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), _ -> new GroupCount(), (one, _) -> one, LinkedHashMap::new));
    }

    @Override
    public void leaveOut(String reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    /** The next decision, of the same person as the last or of the next one. */
    @Override
    public void take(Noted noted, Recorded recorded, CompiledCatalogue compiledThen) {
        var then = compiledThen.catalogue();
        turnTo(noted.person());
        groups.keySet().stream().filter(it -> isSensitive(then, it)).forEach(sensitiveThen::add);
        again(recorded, then).ifPresent(again -> {
            carried.remember(recorded.decision(), again);
            var pairs = Pair.of(recorded, again.decision()).stream()
                    .filter(it -> places.isEmpty() || places.contains(it.place()))
                    .toList();
            if (!pairs.isEmpty()) {
                count(recorded, pairs);
            }
        });
    }

    /** What was recorded long ago may be such that this release cannot take it. */
    private Optional<Recorded.Again> again(Recorded recorded, Catalogue then) {
        try {
            var ledger = carried.over(recorded.situation().ledger());
            return Optional.of(recorded.again(terms.noting(), then, ledger));
        } catch (RuntimeException e) {
            leaveOut("could not be taken again: " + e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void turnTo(String next) {
        if (!person.equals(next)) {
            close();
            person = next;
            carried = new Carried();
        }
    }

    private void count(Recorded recorded, List<Pair> pairs) {
        var one = somebody(recorded, pairs);
        somebody = somebody == null ? one : somebody.and(one);
        decisions++;
        changed += pairs.stream().anyMatch(Pair::isChanged) ? 1 : 0;
        pairs.forEach(pair ->
                byPlace.computeIfAbsent(pair.place(), _ -> new PlaceCount()).add(pair));
        pairs.stream().filter(Pair::isChanged).forEach(pair -> examples.add(pair, one));
    }

    private Somebody somebody(Recorded recorded, List<Pair> pairs) {
        var situation = recorded.situation();
        var question = situation.question();
        return new Somebody(
                situation.context().personId(),
                Stream.concat(Stream.of(question.fragment()), situation.context().fragments().stream())
                        .distinct()
                        .toList(),
                question.decisionId(),
                situation.now(),
                1,
                pairs.stream().filter(it -> it.then().action() != null).count(),
                pairs.stream().filter(it -> it.now().action() != null).count(),
                traits(recorded));
    }

    private Map<String, String> traits(Recorded recorded) {
        var known = new LinkedHashMap<String, String>();
        groups.keySet().forEach(trait -> recorded.situation()
                .trait(trait)
                .map(Trait::value)
                .map(String::valueOf)
                .ifPresent(value -> known.put(trait, value.substring(0, Math.min(value.length(), LONGEST_VALUE)))));
        return known;
    }

    private void close() {
        var one = somebody;
        if (one == null) {
            return;
        }
        people++;
        groups.forEach((trait, count) -> count.add(one.traits().get(trait), one));
        if (one.after() == 0) {
            withNothing.add(one);
            hadSomething += one.before() > 0 ? 1 : 0;
        }
        somebody = null;
    }

    /**
     * What came of all of them.
     *
     * @param of how many decisions there were to choose from, as far as looked
     */
    Simulated end(Chosen of) {
        close();
        var figures = new Figures(
                decisions,
                changed,
                skipped.entrySet().stream()
                        .map(it -> new Skipped(it.getKey(), it.getValue()))
                        .toList(),
                byPlace.entrySet().stream()
                        .map(it -> it.getValue().figures(it.getKey()))
                        .toList(),
                people(),
                groups.entrySet().stream()
                        .map(it -> it.getValue().figures(it.getKey(), isSensitive(it.getKey())))
                        .toList(),
                Caveats.of(of, terms, !skipped.isEmpty(), !groups.isEmpty()));
        return new Simulated(figures, examples.found(), withNothing);
    }

    @Override
    public TakeAgain.Folded folded(Chosen chosen) {
        var simulated = end(chosen);
        return new TakeAgain.Folded(
                Json.mapper().valueToTree(simulated.figures()), simulated.examples(), simulated.withNothing());
    }

    private Figures.People people() {
        var share = people == 0 ? 0 : (double) withNothing.size() / people;
        return new Figures.People(people, withNothing.size(), share, hadSomething);
    }

    /** By what is in force, by what is tried, or by what was in force when a decision was taken. */
    private boolean isSensitive(String trait) {
        return sensitive.test(trait) || sensitiveThen.contains(trait);
    }

    /** Whether a catalogue calls a trait sensitive. */
    static boolean isSensitive(Catalogue catalogue, String trait) {
        TraitDefinition definition = catalogue.traits().get(trait);
        return definition != null && Boolean.TRUE.equals(definition.sensitive());
    }
}
