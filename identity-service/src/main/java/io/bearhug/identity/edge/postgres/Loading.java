package io.bearhug.identity.edge.postgres;

import io.bearhug.contracts.Identifier;
import io.bearhug.contracts.Person;
import io.bearhug.identity.facts.ConsentFact;
import io.bearhug.identity.facts.ControlFact;
import io.bearhug.identity.facts.Facts;
import io.bearhug.identity.facts.Link;
import io.bearhug.identity.facts.Node;
import io.bearhug.identity.facts.Pair;
import io.bearhug.identity.facts.RelationFact;
import io.bearhug.identity.facts.SignFact;
import io.bearhug.identity.facts.Strength;
import io.bearhug.identity.facts.TraitFact;
import io.bearhug.identity.graph.GraphSettings;
import io.bearhug.identity.graph.Outside;
import io.bearhug.identity.graph.Unkept;
import io.bearhug.identity.persons.Belonging;
import io.bearhug.identity.persons.InForce;
import io.bearhug.identity.persons.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has been read of a region so far. */
final class Loading {

    private final Instant asOf;
    private final InForce inForce;
    private final List<IdentifierRow> rows;
    private final Asked asked;
    private final List<IdentifierRow> found;
    private final Map<Long, Identifier> names = new HashMap<>();
    private final Map<Identifier, Node> inside = new HashMap<>();
    private final Map<Identifier, Node> outside = new HashMap<>();
    private final List<LinkRow> links = new ArrayList<>();
    private final List<TraitFact> traits = new ArrayList<>();
    private final List<ConsentFact> consents = new ArrayList<>();
    private final List<SignFact> signs = new ArrayList<>();
    private final List<ControlFact> controls = new ArrayList<>();
    private final List<RelationFact> relations = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final Map<Identifier, Set<String>> former = new HashMap<>();

    Loading(Instant asOf, InForce inForce, List<IdentifierRow> rows, Asked asked, List<IdentifierRow> found) {
        this.asOf = asOf;
        this.inForce = inForce;
        this.rows = rows;
        this.asked = asked;
        this.found = found;
        found.forEach(row -> {
            names.put(row.id(), row.identifier());
            Node node = row.node();
            if (node != null) {
                inside.put(row.identifier(), node);
            }
        });
    }

    Instant asOf() {
        return asOf;
    }

    InForce inForce() {
        return inForce;
    }

    Asked asked() {
        return asked;
    }

    List<IdentifierRow> found() {
        return found;
    }

    List<TraitFact> traits() {
        return traits;
    }

    List<ConsentFact> consents() {
        return consents;
    }

    List<SignFact> signs() {
        return signs;
    }

    List<ControlFact> controls() {
        return controls;
    }

    List<RelationFact> relations() {
        return relations;
    }

    List<Person> persons() {
        return persons;
    }

    Identifier nameOf(Long id) {
        return Objects.requireNonNull(names.get(id), "what is read is about a name that was read");
    }

    Long[] ids() {
        return found.stream().map(IdentifierRow::id).toArray(Long[]::new);
    }

    Long[] allIds() {
        return Stream.concat(found.stream(), rows.stream())
                .map(IdentifierRow::id)
                .distinct()
                .toArray(Long[]::new);
    }

    void take(List<LinkRow> read) {
        links.addAll(read);
        read.forEach(link -> {
            take(link.a());
            take(link.b());
        });
    }

    private void take(LinkRow.End end) {
        Identifier identifier = end.node().identifier();
        names.put(end.id(), identifier);
        if (!inside.containsKey(identifier)) {
            outside.put(identifier, end.node());
        }
    }

    /** Devices whose sign-ins matter: those asked about, and shared ones here or next to somebody here who signed in on them. */
    Long[] devices() {
        GraphSettings settings = inForce.settings();
        Set<Long> devices = new LinkedHashSet<>();
        found.stream()
                .filter(row -> inForce.isNew() || asked.names().contains(row) || isShared(row))
                .filter(row -> settings.isDevice(row.identifier()))
                .forEach(row -> devices.add(row.id()));
        links.stream()
                .filter(row -> row.link().strength() == Strength.AUTHENTICATED)
                .flatMap(row -> Stream.of(row.a(), row.b()))
                .filter(end ->
                        end.node().shared() && settings.isDevice(end.node().identifier()))
                .forEach(end -> devices.add(end.id()));
        return devices.toArray(Long[]::new);
    }

    private static boolean isShared(IdentifierRow row) {
        Node node = row.node();
        return node != null && node.shared();
    }

    UUID[] owners() {
        return found.stream()
                .map(IdentifierRow::belonging)
                .filter(Objects::nonNull)
                .map(belonging -> UUID.fromString(belonging.person()))
                .distinct()
                .toArray(UUID[]::new);
    }

    UUID[] retired() {
        return persons.stream()
                .filter(person -> person.redirectTo() != null)
                .map(person -> UUID.fromString(person.id()))
                .toArray(UUID[]::new);
    }

    void former(Long identifier, String person) {
        former.computeIfAbsent(nameOf(identifier), _ -> new HashSet<>()).add(person);
    }

    StoredRegion region() {
        Map<Identifier, Belonging> belongings = new HashMap<>();
        Map<Identifier, IdentifierRow> all = new HashMap<>();
        rows.forEach(row -> all.put(row.identifier(), row));
        found.forEach(row -> {
            all.put(row.identifier(), row);
            Belonging belonging = row.belonging();
            if (belonging != null) {
                belongings.put(row.identifier(), belonging);
            }
        });
        Region region = new Region(
                facts(), belongings, index(persons, Person::id), former, new Outside(outside, unkept()), asOf, inForce);
        return new StoredRegion(region, all, index(links, row -> row.link().pair()), Map.of());
    }

    private Facts facts() {
        return new Facts(
                inside,
                index(links.stream().map(LinkRow::link).toList(), Link::pair),
                Set.of(),
                index(traits, TraitFact::key),
                index(consents, ConsentFact::key),
                index(signs, SignFact::key),
                index(controls, ControlFact::id),
                index(relations, RelationFact::key));
    }

    private Set<Unkept> unkept() {
        return links.stream()
                .flatMap(row -> {
                    Pair pair = row.link().pair();
                    int bits = row.mark().unkept();
                    return Stream.of(
                                    (bits & LinkRow.Mark.BY_A) != 0 ? pair.a() : null,
                                    (bits & LinkRow.Mark.BY_B) != 0 ? pair.b() : null)
                            .filter(Objects::nonNull)
                            .map(end -> new Unkept(end, pair));
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <K, V> Map<K, V> index(Collection<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity(), (first, _) -> first));
    }
}
