package io.bearhug.identity.persons;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.Streams;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.facts.Strength;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.graph.LinkOrder;
import io.bearhug.identity.graph.Outside;
import io.bearhug.identity.graph.Unkept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The store as the database has it: it loads one region at a time, of each name only the links that count, and knows nothing else. */
final class RegionsInMemory {

    private static final int MOST_TRIES = 50;

    private GraphSettings settings;
    private long version;
    private final Map<Set<Identifier>, Long> dividedBy = new HashMap<>();
    private final Map<Identifier, Belonging> belongings = new HashMap<>();
    private final Map<Identifier, Set<Identifier>> regions = new HashMap<>();
    private final Map<Set<Identifier>, Instant> due = new HashMap<>();
    private final Map<Identifier, Set<Link>> links = new HashMap<>();
    private final Set<Identifier> shared = new HashSet<>();
    private final Set<Unkept> unkept = new HashSet<>();
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final List<Person> published = new ArrayList<>();
    private final List<LineageStep> lineage = new ArrayList<>();
    private final List<WideMerge> wide = new ArrayList<>();
    private Facts facts = Facts.NONE;
    private Instant asOf = Instant.EPOCH;
    private int ids;

    RegionsInMemory(GraphSettings settings) {
        this.settings = settings;
    }

    void take(Facts news) {
        take(news, Streams.START);
    }

    /** Takes facts received at a time; whatever lapses by then is looked at first or last, as it happens to be. */
    void take(Facts news, Instant received) {
        asOf = received.isAfter(asOf) ? received : asOf;
        change(news.identifiers(), news);
    }

    /** From now on other limits are in force. */
    void configure(GraphSettings now) {
        settings = now;
        version++;
    }

    /** Looks at a region again that was divided by former rules; whether there was one. */
    boolean lookAtOneOutdated() {
        Optional<Set<Identifier>> next = regions.values().stream()
                .filter(region -> dividedBy.getOrDefault(region, 0L) < version)
                .findFirst();
        next.ifPresent(region -> change(Set.of(region.iterator().next()), Facts.NONE));
        return next.isPresent();
    }

    /** Looks at everything again in which a link has lapsed by now. */
    void lookAtWhatIsDue() {
        for (Optional<Set<Identifier>> next = nextDue(); next.isPresent(); next = nextDue()) {
            change(Set.of(next.get().iterator().next()), Facts.NONE);
        }
    }

    private Optional<Set<Identifier>> nextDue() {
        return due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(asOf))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void change(Set<Identifier> asked, Facts news) {
        Recompute recompute = new Recompute(() -> String.format("p-%06d", ids++));
        Set<Identifier> names = new HashSet<>(asked);
        for (int i = 0; i < MOST_TRIES; i++) {
            Region region = load(names);
            RegionChange change = recompute.decide(region, news, Streams.START);
            if (!names.addAll(change.missing())) {
                store(region, change);
                return;
            }
        }
        throw new AssertionError("a region that never ends");
    }

    List<Person> published() {
        return published;
    }

    List<LineageStep> lineage() {
        return lineage;
    }

    List<WideMerge> wide() {
        return wide;
    }

    Map<Identifier, Belonging> belongings() {
        return belongings;
    }

    Collection<Person> living() {
        return persons.values().stream()
                .filter(person -> person.redirectTo() == null)
                .filter(person -> !person.identifiers().isEmpty())
                .toList();
    }

    private Region load(Set<Identifier> names) {
        Set<Identifier> region = new HashSet<>();
        names.forEach(identifier -> region.addAll(regions.getOrDefault(identifier, Set.of())));
        boolean isNew = names.stream()
                .map(regions::get)
                .filter(Objects::nonNull)
                .anyMatch(known -> dividedBy.getOrDefault(known, 0L) < version);
        Set<Link> around = around(region, names, isNew);
        Set<Identifier> ends = around.stream()
                .flatMap(link -> link.pair().ends().stream())
                .filter(end -> !region.contains(end) && facts.nodes().containsKey(end))
                .collect(Collectors.toSet());
        return new Region(
                factsOf(region, names, around, isNew),
                filtered(belongings, region::contains),
                personsOf(region),
                former(region),
                new Outside(nodes(ends), unkept),
                asOf,
                new InForce(settings, version, isNew));
    }

    private Map<Identifier, Node> nodes(Set<Identifier> wanted) {
        Map<Identifier, Node> nodes = new HashMap<>();
        wanted.forEach(name -> nodes.put(name, nodeOf(name).withShared(shared.contains(name))));
        return nodes;
    }

    private Node nodeOf(Identifier name) {
        return Objects.requireNonNull(facts.nodes().get(name), "what is in a region was seen");
    }

    private String ownerOf(Identifier name) {
        return Objects.requireNonNull(belongings.get(name), "what is in a region is somebody's")
                .person();
    }

    private Set<Link> around(Set<Identifier> region, Set<Identifier> names, boolean isNew) {
        Set<Link> around = new HashSet<>();
        for (Identifier name : region) {
            Set<Link> all = links.getOrDefault(name, Set.of());
            all.stream()
                    .filter(link -> settings.lapsesAt(link)
                            .filter(end -> !end.isAfter(asOf))
                            .isEmpty())
                    .sorted(LinkOrder.STRONGEST_FIRST)
                    .limit(settings.maxLinks())
                    .forEach(around::add);
            if ((isNew || !shared.contains(name)) && !settings.isOnePerPerson(name)) {
                all.stream()
                        .filter(link -> link.pair().ends().stream().anyMatch(settings::isOnePerPerson))
                        .forEach(around::add);
            }
            all.stream().filter(link -> names.containsAll(link.pair().ends())).forEach(around::add);
        }
        return around;
    }

    private Facts factsOf(Set<Identifier> region, Set<Identifier> names, Set<Link> around, boolean isNew) {
        return new Facts(
                nodes(region),
                around.stream().collect(Collectors.toMap(Link::pair, link -> link)),
                Set.of(),
                filtered(facts.traits(), key -> region.contains(key.on())),
                filtered(facts.consents(), key -> region.contains(key.on())),
                signs(region, names, around, isNew),
                filteredValues(facts.controls(), decision -> concerns(decision, region, names)),
                filtered(facts.relations(), key -> region.contains(key.on())));
    }

    private static boolean concerns(ControlFact decision, Set<Identifier> region, Set<Identifier> names) {
        return region.contains(decision.a())
                || names.contains(decision.a())
                || (decision.b() != null && (region.contains(decision.b()) || names.contains(decision.b())));
    }

    private Map<SignFact.Key, SignFact> signs(
            Set<Identifier> region, Set<Identifier> names, Set<Link> around, boolean isNew) {
        Set<Identifier> devices = new HashSet<>();
        region.stream()
                .filter(name -> isNew || shared.contains(name) || names.contains(name))
                .forEach(devices::add);
        around.stream()
                .filter(link -> link.strength() == Strength.AUTHENTICATED)
                .flatMap(link -> link.pair().ends().stream())
                .filter(shared::contains)
                .forEach(devices::add);
        return facts.signs().values().stream()
                .filter(fact -> devices.contains(fact.device()))
                .collect(Collectors.toMap(SignFact::key, fact -> fact));
    }

    private Map<String, Person> personsOf(Set<Identifier> region) {
        Set<String> owners = region.stream().map(name -> ownerOf(name)).collect(Collectors.toSet());
        return filteredValues(
                persons,
                person -> owners.contains(person.id())
                        || (person.redirectTo() != null && owners.contains(person.redirectTo())));
    }

    private Map<Identifier, Set<String>> former(Set<Identifier> region) {
        return lineage.stream()
                .filter(step -> region.contains(step.identifier()))
                .collect(Collectors.groupingBy(
                        LineageStep::identifier, Collectors.mapping(LineageStep::person, Collectors.toSet())));
    }

    private void store(Region before, RegionChange change) {
        facts = facts.join(change.facts());
        Set<Pair> known = new HashSet<>(before.facts().links().keySet());
        known.addAll(change.facts().links().keySet());
        change.facts().links().keySet().forEach(this::index);
        belongings.putAll(change.moved());
        lineage.addAll(change.lineage());
        wide.addAll(change.wide());
        storeMarks(change, known);
        change.snapshots().forEach(person -> persons.put(person.id(), person));
        published.addAll(change.snapshots());
    }

    private void index(Pair pair) {
        Link link = facts.links().get(pair);
        pair.ends().forEach(end -> {
            Set<Link> all = links.computeIfAbsent(end, _ -> new HashSet<>());
            all.removeIf(old -> old.pair().equals(pair));
            all.add(link);
        });
    }

    private void storeMarks(RegionChange change, Set<Pair> known) {
        Set<Identifier> inside = change.regions().stream().flatMap(Set::stream).collect(Collectors.toSet());
        shared.removeAll(inside);
        shared.addAll(change.marks().shared());
        known.forEach(pair ->
                pair.ends().stream().filter(inside::contains).forEach(end -> unkept.remove(new Unkept(end, pair))));
        unkept.addAll(change.marks().unkept());
        inside.forEach(name -> due.remove(regions.getOrDefault(name, Set.of())));
        inside.forEach(name -> dividedBy.remove(regions.getOrDefault(name, Set.of())));
        change.regions().forEach(region -> dividedBy.put(region, version));
        change.regions().forEach(region -> region.forEach(name -> regions.put(name, region)));
        due.putAll(change.marks().due());
    }

    private static <K, V> Map<K, V> filtered(Map<K, V> all, Predicate<K> wanted) {
        return all.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <K, V> Map<K, V> filteredValues(Map<K, V> all, Predicate<V> wanted) {
        return all.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
